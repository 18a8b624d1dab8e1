import { Checkbox, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Suggestion } from '#shared/purchasing/plan-model'
import { ltrText } from '../ui/ltr-text'
import { type Column, type Rows, RowTable } from '../ui/row-table'
import { PackField, SuggestedPart, SupplierCell } from './suggestion-cells'
import { type Choices, canOrder } from './suggestion-choice'
import { usePlanAmounts } from './use-plan-amounts'

type Props = Rows<Suggestion> & {
  /** Undefined for who may not order. */
  readonly choices: Choices | undefined
}

/** What is suggested, as rows that can be chosen, with how much of each and from whom. */
export function SuggestionTable({ choices, ...rows }: Props) {
  const { t } = useTranslation()
  const figures = useFigureColumns()
  const orders = useOrderColumns(choices)
  const part: Column<Suggestion> = {
    key: 'part',
    header: t('plan.suggestions.part'),
    cell: row => <SuggestedPart row={row} />,
  }
  const choose = useChooseColumn(choices, rows.rows ?? [])
  return (
    <RowTable
      {...rows}
      label={t('plan.suggestions.label')}
      columns={[...choose, part, ...figures, ...orders]}
      keyOf={row => row.part.id}
    />
  )
}

function useChooseColumn(
  choices: Choices | undefined,
  rows: readonly Suggestion[],
): readonly Column<Suggestion>[] {
  const { t } = useTranslation()
  const due = rows.filter(canOrder)
  if (!choices || due.length === 0) return []
  const chosen = due.filter(row => choices.of(row).isChosen).length
  return [
    {
      key: 'choose',
      width: '40px',
      header: (
        <Checkbox
          size="xs"
          aria-label={t('plan.suggestions.chooseAll')}
          checked={chosen === due.length}
          indeterminate={chosen > 0 && chosen < due.length}
          onChange={event => choices.chooseAll(rows, event.currentTarget.checked)}
        />
      ),
      cell: row => (
        <Checkbox
          size="xs"
          aria-label={t('plan.suggestions.choose', { part: ltrText(row.part.number) })}
          disabled={!canOrder(row)}
          checked={choices.of(row).isChosen}
          onChange={event => choices.change(row, { isChosen: event.currentTarget.checked })}
        />
      ),
    },
  ]
}

function useFigureColumns(): readonly Column<Suggestion>[] {
  const { t } = useTranslation()
  const { quantity } = usePlanAmounts()
  const figure = (
    key: 'available' | 'onOrder' | 'reorderPoint' | 'max',
    width: string,
  ): Column<Suggestion> => ({
    key,
    header: t(`plan.suggestions.${key}`),
    width,
    align: 'end',
    cell: ({ part, advice }) => {
      const steps = advice[key]
      const told = steps < 0 ? `−${quantity(-steps, part.unit)}` : quantity(steps, part.unit)
      return (
        <Text span inherit {...(key === 'available' && steps <= 0 && { c: 'red', fw: 600 })}>
          {told}
        </Text>
      )
    },
  })
  return [
    figure('available', '84px'),
    figure('onOrder', '76px'),
    figure('reorderPoint', '88px'),
    figure('max', '76px'),
  ]
}

function useOrderColumns(choices: Choices | undefined): readonly Column<Suggestion>[] {
  const { t } = useTranslation()
  const { quantity } = usePlanAmounts()
  return [
    {
      key: 'quantity',
      header: t('plan.suggestions.quantity'),
      width: '148px',
      cell: row => {
        if (choices) return <PackField row={row} choice={choices.of(row)} change={choices.change} />
        return row.advice.isDue ? quantity(row.advice.quantity, row.part.unit) : '–'
      },
    },
    {
      key: 'supplier',
      header: t('plan.suggestions.price'),
      width: '160px',
      cell: row =>
        choices ? (
          <SupplierCell row={row} choice={choices.of(row)} change={choices.change} />
        ) : (
          (row.supplier?.name ?? '–')
        ),
    },
  ]
}
