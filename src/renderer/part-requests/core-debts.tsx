import { Skeleton, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import type { coreDebtSchema } from '#shared/part-requests/model'
import { useFormat } from '../i18n/use-format'
import { Clipped } from '../ui/clipped'
import { Panel } from '../ui/panel'
import { type Column, RowTable } from '../ui/row-table'
import { useDayOf } from './use-day-of'

type Debt = z.infer<typeof coreDebtSchema>

type Props = {
  readonly debtor: Debt['debtor']
  /** Of everybody; undefined until they were read. */
  readonly debts: readonly Debt[] | undefined
  readonly chosenId: Id | undefined
  readonly onChoose: (id: Id) => void
}

/** Who owes how many, the oldest of them since when; a row lists them below. */
export function CoreDebts({ debtor, debts, chosenId, onChoose }: Props) {
  const { t } = useTranslation()
  const columns = useDebtColumns(debtor, chosenId)
  const title = t(debtor === 'technician' ? 'cores.debts.toShop' : 'cores.debts.fromShop')
  return (
    <Panel title={title}>
      {debts ? (
        <RowTable
          label={title}
          columns={columns}
          rows={debts.filter(debt => debt.debtor === debtor)}
          keyOf={({ party }) => party.id}
          onOpen={({ party }) => onChoose(party.id)}
          empty={
            <Text size="sm" c="dimmed">
              {t(debtor === 'technician' ? 'cores.debts.noneToShop' : 'cores.debts.noneFromShop')}
            </Text>
          }
        />
      ) : (
        <Skeleton height={64} />
      )}
    </Panel>
  )
}

function useDebtColumns(debtor: Debt['debtor'], chosenId: Id | undefined): readonly Column<Debt>[] {
  const { t } = useTranslation()
  const { number } = useFormat()
  const dayOf = useDayOf()
  return [
    {
      key: 'party',
      header: t(debtor === 'technician' ? 'cores.debts.debtor' : 'cores.debts.creditor'),
      cell: ({ party }) => (
        <Text size="sm" component="div" fw={party.id === chosenId ? 700 : 400}>
          <Clipped>{party.name}</Clipped>
        </Text>
      ),
    },
    {
      key: 'cores',
      header: t('cores.debts.cores'),
      width: '88px',
      align: 'end',
      cell: ({ cores }) => number(cores),
    },
    {
      key: 'oldest',
      header: t('cores.debts.oldest'),
      width: '140px',
      cell: ({ oldestAt }) => dayOf(oldestAt),
    },
  ]
}
