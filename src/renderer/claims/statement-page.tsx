import { Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { SettlementList } from './settlement-list'
import { StatementHead } from './statement-head'
import { StatementRows } from './statement-rows'

type Props = { readonly id: Id }

/** A statement: what is asked of the manufacturer, what proves it, what was answered and what came. */
export function StatementPage({ id }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { data: statement, error } = useQuery(queries.claims.statement.queryOptions({ input: { id } }))
  if (!statement) return error ? <ErrorNote error={error} /> : <Skeleton height={560} m="md" />
  return (
    <Stack gap="md" p="md">
      <StatementHead statement={statement} />
      <ErrorNote error={error} />
      {statement.settlements.length > 0 && (
        <Panel title={t('claims.statement.money')}>
          <SettlementList settlements={statement.settlements} />
        </Panel>
      )}
      <Panel title={t('claims.statement.rows')}>
        <StatementRows statement={statement} />
      </Panel>
    </Stack>
  )
}
