import { Badge } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Policy } from '#shared/warranty/policy'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { Clipped } from '../ui/clipped'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { type Column, RowTable } from '../ui/row-table'
import { usePolicyWords } from './use-policy-words'

/** What the shop's cards promise; a row opens its policy. */
export function PolicyPanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const [, navigate] = useLocation()
  const canManage = useMay()('warranty.manage')
  const columns = usePolicyColumns()
  const { data, error } = useQuery(queries.warranty.policies.queryOptions({ input: {} }))
  if (!data && error) return <ErrorNote error={error} />
  return (
    <RowTable
      label={t('warranty.tabs.policies')}
      columns={columns}
      rows={data}
      keyOf={({ id }) => id}
      onOpen={({ id }) => navigate(`/warranty/policies/${id}`)}
      empty={
        <EmptyState
          icon={<IconFileText />}
          text={t(canManage ? 'warranty.policies.empty' : 'warranty.policies.emptyToSee')}
        />
      }
    />
  )
}

function usePolicyColumns(): readonly Column<Policy>[] {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { covers, scope } = usePolicyWords()
  return [
    {
      key: 'name',
      header: t('warranty.policies.name'),
      width: '210px',
      cell: ({ name }) => <Clipped>{name}</Clipped>,
    },
    {
      key: 'covers',
      header: t('warranty.policies.covers'),
      cell: ({ current }) => <Clipped>{covers(current.rules)}</Clipped>,
    },
    {
      key: 'startRule',
      header: t('warranty.policies.startRule'),
      width: '104px',
      cell: ({ current }) => t(`warranty.policies.starts.${current.rules.startRule}`),
    },
    {
      key: 'scope',
      header: t('warranty.policies.scope'),
      width: '124px',
      cell: policy => <Clipped>{scope(policy.scope)}</Clipped>,
    },
    {
      key: 'payer',
      header: t('warranty.policies.payer'),
      width: '124px',
      cell: ({ manufacturer }) => <Clipped>{manufacturer?.name ?? t('warranty.policies.ownShop')}</Clipped>,
    },
    {
      key: 'cards',
      header: t('warranty.policies.cards'),
      width: '72px',
      cell: ({ cards }) => number(cards),
    },
    {
      key: 'state',
      header: t('warranty.policies.state'),
      width: '124px',
      cell: ({ isActive }) => (
        <Badge variant="light" color={isActive ? 'green' : 'gray'}>
          {t(isActive ? 'warranty.policies.active' : 'warranty.policies.inactive')}
        </Badge>
      ),
    },
  ]
}
