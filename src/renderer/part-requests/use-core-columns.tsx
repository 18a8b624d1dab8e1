import { Button, Checkbox, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { Core } from '#shared/part-requests/model'
import { useFormat } from '../i18n/use-format'
import { useQuantity } from '../stock/use-quantity'
import { Clipped } from '../ui/clipped'
import { Ltr } from '../ui/ltr'
import type { Column } from '../ui/row-table'
import { useDayOf } from './use-day-of'
import { useRequestColumns } from './use-request-columns'

type Options = {
  readonly state: Core['state']
  /** What is chosen to be taken in; undefined where nothing can be. */
  readonly chosen:
    | { readonly chosenIds: readonly Id[]; readonly choose: (id: Id, isChosen: boolean) => void }
    | undefined
  readonly onClose: ((core: Core) => void) | undefined
}

/** What is shown of a core, by its state. */
export function useCoreColumns({ state, chosen, onClose }: Options): readonly Column<Core>[] {
  const what = useRequestColumns<Core>({ isLink: true })
  const choice = useChoiceColumn(chosen)
  const people = usePeopleColumns()
  const end = useEndColumn()
  const close = useCloseColumn(onClose)
  return [...choice, ...what, ...people, ...(state === 'closed' ? [end] : []), ...close]
}

function useChoiceColumn(chosen: Options['chosen']): readonly Column<Core>[] {
  const { t } = useTranslation()
  const { number } = useFormat()
  if (!chosen) return []
  const column: Column<Core> = {
    key: 'choose',
    header: <span aria-hidden />,
    width: '44px',
    cell: ({ id, part, repair }) => (
      <Checkbox
        aria-label={t('cores.receive.choose', { part: part.number, repair: number(repair.number) })}
        checked={chosen.chosenIds.includes(id)}
        onChange={event => chosen.choose(id, event.currentTarget.checked)}
      />
    ),
  }
  return [column]
}

function usePeopleColumns(): readonly Column<Core>[] {
  const { t } = useTranslation()
  const dayOf = useDayOf()
  const quantity = useQuantity()
  return [
    {
      key: 'pieces',
      header: t('partRequests.fields.quantity'),
      width: '120px',
      cell: ({ serialNo, quantity: steps, part }) =>
        serialNo === '' ? quantity(steps, part.unit) : <Ltr>{serialNo}</Ltr>,
    },
    {
      key: 'technician',
      header: t('cores.fields.technician'),
      width: '112px',
      cell: ({ technician }) => <Clipped>{technician.name}</Clipped>,
    },
    {
      key: 'owedTo',
      header: t('cores.fields.owedTo'),
      width: '132px',
      cell: ({ owedTo }) => <Clipped>{owedTo?.name ?? t('cores.list.mayScrap')}</Clipped>,
    },
    { key: 'since', header: t('cores.fields.since'), width: '116px', cell: ({ at }) => dayOf(at) },
  ]
}

function useEndColumn(): Column<Core> {
  const { t } = useTranslation()
  const { money } = useFormat()
  return {
    key: 'end',
    header: t('cores.fields.end'),
    width: '18%',
    cell: ({ end, amount, reason }) => (
      <>
        <Text size="sm">
          {end && t(`cores.ends.${end}`)}
          {amount > 0 && ` · ${money(amount)}`}
        </Text>
        {reason !== '' && (
          <Text size="xs" c="dimmed" component="div">
            <Clipped>{reason}</Clipped>
          </Text>
        )}
      </>
    ),
  }
}

function useCloseColumn(onClose: Options['onClose']): readonly Column<Core>[] {
  const { t } = useTranslation()
  const { number } = useFormat()
  if (!onClose) return []
  const column: Column<Core> = {
    key: 'close',
    header: <span aria-hidden />,
    width: '84px',
    align: 'end',
    cell: core => (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('cores.close.of', { part: core.part.number, repair: number(core.repair.number) })}
        onClick={() => onClose(core)}
      >
        {t('cores.close.button')}
      </Button>
    ),
  }
  return [column]
}
