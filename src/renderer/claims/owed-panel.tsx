import { Anchor, Stack, Text } from '@mantine/core'
import { IconBuildingFactory2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Owed } from '#shared/claims/model'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { Clipped } from '../ui/clipped'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { type Column, RowTable } from '../ui/row-table'
import { claimsPlace, statementsPlace } from './places'

/** What each manufacturer owes, and where what it may still owe stands; every figure opens its list. */
export function OwedPanel() {
  const { t } = useTranslation()
  const { queries } = useApi()
  const columns = useOwedColumns()
  const { data, error } = useQuery(queries.claims.owed.queryOptions({ input: {} }))
  if (!data && error) return <ErrorNote error={error} />
  return (
    <Stack gap="md">
      {data && data.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('claims.owed.explain')}
        </Text>
      )}
      <RowTable
        label={t('claims.tabs.owed')}
        columns={columns}
        rows={data}
        keyOf={({ manufacturer }) => manufacturer.id}
        empty={<EmptyState icon={<IconBuildingFactory2 />} text={t('claims.owed.empty')} />}
      />
    </Stack>
  )
}

const waiting = ['open', 'prepared', 'sent'] as const

function useOwedColumns(): readonly Column<Owed>[] {
  const { t } = useTranslation()
  const { today } = useFormat()
  const standing = (state: (typeof waiting)[number] | 'rejected'): Column<Owed> => ({
    key: state,
    header: t(`claims.owed.${state}`),
    align: 'end',
    cell: ({ manufacturer: { id }, [state]: { count, amount } }) => (
      <Figure
        amount={amount}
        count={count}
        // A device that is still here has no day of hand-over yet: its claim does not count.
        place={claimsPlace({ state, manufacturerId: id, ...(state === 'open' && { closedTo: today() }) })}
      />
    ),
  })
  return [
    {
      key: 'manufacturer',
      header: t('claims.fields.manufacturer'),
      cell: ({ manufacturer }) => <Clipped>{manufacturer.name}</Clipped>,
    },
    ...waiting.map(standing),
    {
      key: 'owed',
      header: t('claims.owed.owed'),
      align: 'end',
      cell: ({ manufacturer, owed }) => (
        <Figure amount={owed} place={statementsPlace(manufacturer.id)} isMain />
      ),
    },
    standing('rejected'),
    {
      key: 'paid',
      header: t('claims.owed.paid'),
      align: 'end',
      cell: ({ manufacturer, paid }) => <Figure amount={paid} place={statementsPlace(manufacturer.id)} />,
    },
  ]
}

type FigureProps = {
  readonly amount: number
  readonly count?: number
  readonly place: string
  readonly isMain?: boolean
}

/** An amount that leads to what it is made of; nothing to lead to where there is none. */
function Figure({ amount, count, place, isMain = false }: FigureProps) {
  const { t } = useTranslation()
  const { money, number } = useFormat()
  if (amount === 0 && !count) {
    return (
      <Text span inherit c="dimmed">
        –
      </Text>
    )
  }
  return (
    <>
      <Anchor component={Link} href={place} inherit fw={isMain ? 700 : 400}>
        {money(amount)}
      </Anchor>
      {count !== undefined && (
        <Text size="xs" c="dimmed">
          {t('claims.claimCount', { count: number(count) })}
        </Text>
      )}
    </>
  )
}
