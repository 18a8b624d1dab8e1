import { useState } from 'react'
import type { Id } from '#shared/kernel/ids'
import type { Suggestion } from '#shared/purchasing/plan-model'
import { stepsPerUnit } from '#shared/stock/units'

/** What the person makes of a row: not a number of packs while what is typed is none. */
type Edit = {
  readonly isChosen?: boolean
  readonly packs?: number
  readonly supplierId?: Id | null
}

export type Choice = {
  readonly isChosen: boolean
  /** What is typed, or advised while nothing is. */
  readonly packs: number
  readonly supplierId: Id | null
}

export type Choices = {
  readonly of: (row: Suggestion) => Choice
  readonly change: (row: Suggestion, edit: Edit) => void
  readonly chooseAll: (rows: readonly Suggestion[], isChosen: boolean) => void
  readonly forget: () => void
}

/** Which rows are to be ordered, how much of each and from whom; it stays while rows are read anew. */
export function useSuggestionChoices(): Choices {
  const [edits, setEdits] = useState<Readonly<Record<Id, Edit>>>({})
  return {
    of: row => choiceOf(row, edits[row.part.id]),
    change: ({ part }, edit) => setEdits(all => ({ ...all, [part.id]: { ...all[part.id], ...edit } })),
    chooseAll: (rows, isChosen) =>
      setEdits(all => ({
        ...all,
        ...Object.fromEntries(
          rows.filter(canOrder).map(({ part }) => [part.id, { ...all[part.id], isChosen }]),
        ),
      })),
    forget: () => setEdits({}),
  }
}

/** What is covered meanwhile needs no order. */
export function canOrder({ advice }: Suggestion): boolean {
  return advice.isDue
}

function choiceOf(row: Suggestion, edit: Edit = {}): Choice {
  const { advice, supplier } = row
  return {
    isChosen: (edit.isChosen ?? false) && canOrder(row),
    packs: edit.packs ?? advice.quantity / advice.packSize,
    supplierId: edit.supplierId === undefined ? (supplier?.id ?? null) : edit.supplierId,
  }
}

export type ChosenLine = {
  readonly partId: Id
  readonly supplierId: Id | null
  /** Steps; not a number while what is typed is none. */
  readonly quantity: number
  /** Rial; null where no price is known. */
  readonly worth: number | null
}

/** The rows that are to be ordered. */
export function chosenLines(rows: readonly Suggestion[], choices: Choices): readonly ChosenLine[] {
  return rows.flatMap(row => {
    const { isChosen, packs, supplierId } = choices.of(row)
    if (!isChosen) return []
    const { part, advice, price } = row
    const quantity = packs * advice.packSize
    const worth = price === null ? null : Math.round((quantity * price) / stepsPerUnit(part.unit))
    return [{ partId: part.id, supplierId, quantity, worth }]
  })
}
