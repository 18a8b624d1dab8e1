import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { ClaimTable } from './claim-table'

type Props = { readonly cardId: Id }

/** What a card has paid for so far, for who may see claims; nothing where it has paid for nothing. */
export function CardClaims({ cardId }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const may = useMay()
  const { data, error } = useQuery(
    queries.claims.list.queryOptions({ input: { cardId, limit: 50 }, enabled: may('claims.view') }),
  )
  if (error) return <ErrorNote error={error} />
  if (!data || data.rows.length === 0) return null
  return (
    <Panel title={t('claims.tabs.claims')}>
      <ClaimTable rows={data.rows} empty={null} />
    </Panel>
  )
}
