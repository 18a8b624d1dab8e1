import { Group, Stack } from '@mantine/core'
import { IconFileInvoice } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'wouter'
import type { StatementRow } from '#shared/claims/model'
import { idSchema } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { Clipped } from '../ui/clipped'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { numberColumn } from '../ui/number-column'
import { type Column, RowTable } from '../ui/row-table'
import { useMoneyColumn } from '../ui/use-money-column'
import { ManufacturerSelect } from './manufacturer-select'
import { statementPlace } from './places'
import { StatementStateBadge } from './state-badges'

/** Statements, newest first; a row opens one. */
export function StatementListPanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const [, navigate] = useLocation()
  const [search, setSearch] = useSearchParams()
  const columns = [...useWhatColumns(), ...useAmountColumns()]
  const manufacturerId = idSchema.safeParse(search.get('manufacturerId')).data
  const pages = usePages(
    queries.claims.statements.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({
        limit: 50,
        ...(manufacturerId && { manufacturerId }),
        ...(cursor && { cursor }),
      })),
    ),
  )
  return (
    <Stack gap="md">
      <Group>
        <ManufacturerSelect
          value={manufacturerId}
          onChange={id => setSearch({ tab: 'statements', ...(id && { manufacturerId: id }) })}
        />
      </Group>
      <ErrorNote error={pages.error} />
      <RowTable
        label={t('claims.tabs.statements')}
        columns={columns}
        rows={pages.rows}
        keyOf={({ id }) => id}
        onOpen={({ id }) => navigate(statementPlace(id))}
        onMore={pages.more}
        isFetchingMore={pages.isFetchingMore}
        empty={<NoStatements isOfOne={manufacturerId !== undefined} />}
      />
    </Stack>
  )
}

function NoStatements({ isOfOne }: { readonly isOfOne: boolean }) {
  const { t } = useTranslation()
  const canManage = useMay()('claims.manage')
  const said = canManage ? 'claims.statements.empty' : 'claims.statements.emptyToSee'
  return <EmptyState icon={<IconFileInvoice />} text={t(isOfOne ? 'claims.statements.emptyOf' : said)} />
}

function useWhatColumns(): readonly Column<StatementRow>[] {
  const { t } = useTranslation()
  const { day } = useFormat()
  return [
    numberColumn({ header: t('claims.fields.statement'), width: '124px', of: ({ number }) => number }),
    {
      key: 'state',
      header: t('claims.fields.state'),
      width: '120px',
      cell: ({ state }) => <StatementStateBadge state={state} />,
    },
    {
      key: 'manufacturer',
      header: t('claims.fields.manufacturer'),
      cell: ({ manufacturer }) => <Clipped>{manufacturer.name}</Clipped>,
    },
    {
      key: 'period',
      header: t('claims.fields.period'),
      width: '204px',
      cell: ({ from, to }) => t('claims.period', { from: day(from), to: day(to) }),
    },
  ]
}

function useAmountColumns(): readonly Column<StatementRow>[] {
  const { t } = useTranslation()
  const moneyColumn = useMoneyColumn()
  const amounts = { asked: 'amount', accepted: 'accepted', remaining: 'remaining' } as const
  return (['asked', 'accepted', 'remaining'] as const).map(name =>
    moneyColumn({
      key: name,
      header: t(`claims.fields.${name}`),
      of: row => (name !== 'asked' && row.state === 'prepared' ? null : row[amounts[name]]),
    }),
  )
}
