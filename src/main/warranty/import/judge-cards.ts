import { reason } from '#shared/imports/cell-text'
import type { RejectReason } from '#shared/imports/model'
import type { TableRow } from '#shared/imports/table'
import type { CalendarKind } from '#shared/kernel/calendar'
import type { Id } from '#shared/kernel/ids'
import type { CardColumns } from '#shared/warranty/import-columns'
import { cardRowReader, type ImportedCard } from '#shared/warranty/import-row'
import type { Judge } from '../../imports/dry-run'
import type { Pacer } from '../../imports/pacer'
import type { Context } from '../../kernel/context'
import type { NewCard } from '../batch-repository'
import { drawNumbers } from './draw-numbers'
import { findTaken, type Taken } from './repository'

/** What a check has accepted: cards by the thousand, as they are written. */
export type CheckedCards = { readonly policyId: Id; readonly packs: NewCard[][] }

type File = { readonly policyId: Id; readonly columns: CardColumns; readonly calendar: CalendarKind }

type Candidate = { readonly index: number; readonly card: ImportedCard }

type Needs = Pick<Context, 'db' | 'newId' | 'randomBytes' | 'today'>

/** Gives what judges the rows of one file (rule D10), and where the cards gather that it accepts. */
export function judgeCards(
  context: Needs,
  { policyId, columns, calendar }: File,
): { readonly judge: Judge; readonly cards: CheckedCards } {
  const read = cardRowReader({ columns, calendar, today: context.today })
  const claims = claimKeys()
  const cards: CheckedCards = { policyId, packs: [] }
  return {
    cards,
    judge: async (rows, pacer) => {
      const verdicts: (readonly RejectReason[])[] = []
      const candidates: Candidate[] = []
      for (const [index, row] of rows.entries()) {
        const verdict = read(row)
        const reasons = verdict.ok ? claims.claim(row, verdict.card) : verdict.reasons
        verdicts.push(reasons)
        if (verdict.ok && reasons.length === 0) candidates.push({ index, card: verdict.card })
        if (pacer.isDue()) await pacer.rest()
      }
      const taken = await findTaken(context.db.reader, keysOf(candidates.map(({ card }) => card)))
      for (const { index, card } of candidates) verdicts[index] = takenAlready(card, taken)
      const accepted = candidates.filter(({ index }) => verdicts[index]?.length === 0)
      cards.packs.push(
        await numbered(
          context,
          accepted.map(({ card }) => card),
          { claims, pacer },
        ),
      )
      return verdicts
    },
  }
}

type Claims = {
  /** Why the row cannot have its serial or number; nothing where they are its own from now on. */
  readonly claim: (row: TableRow, card: ImportedCard) => readonly RejectReason[]
  readonly hasNumber: (numberKey: string) => boolean
  /** Keeps numbers that were drawn for cards of the file from every later row and draw. */
  readonly keepDrawn: (numberKeys: readonly string[]) => void
}

/** Within the file the first row that names a serial or number has it; later ones name that row. */
function claimKeys(): Claims {
  const rowOfSerial = new Map<string, number>()
  const rowOfNumber = new Map<string, number>()
  const drawnNumbers = new Set<string>()
  const claimIn = (rows: Map<string, number>, key: string, row: number): number | undefined => {
    const earlier = rows.get(key)
    if (earlier === undefined) rows.set(key, row)
    return earlier
  }
  return {
    hasNumber: key => rowOfNumber.has(key) || drawnNumbers.has(key),
    keepDrawn: keys => {
      for (const key of keys) drawnNumbers.add(key)
    },
    claim: ({ row }, { serialKey, numberKey }) => {
      const sameSerial = serialKey === null ? undefined : claimIn(rowOfSerial, serialKey, row)
      const sameNumber = numberKey === '' ? undefined : claimIn(rowOfNumber, numberKey, row)
      return [
        ...(sameSerial === undefined ? [] : [reason('serial_twice', 'serial', { row: sameSerial })]),
        ...(sameNumber === undefined ? [] : [reason('number_twice', 'number', { row: sameNumber })]),
        ...(drawnNumbers.has(numberKey) ? [reason('number_taken', 'number')] : []),
      ]
    },
  }
}

/** What no other card may have. */
export function keysOf(cards: readonly Pick<ImportedCard, 'serialKey' | 'numberKey'>[]) {
  return {
    serials: cards.flatMap(({ serialKey }) => serialKey ?? []),
    numbers: cards.flatMap(({ numberKey }) => (numberKey === '' ? [] : numberKey)),
  }
}

function takenAlready({ serialKey, numberKey }: ImportedCard, taken: Taken): readonly RejectReason[] {
  const holder = serialKey === null ? undefined : taken.numberOfSerial.get(serialKey)
  return [
    ...(holder === undefined ? [] : [reason('serial_taken', 'serial', { number: holder })]),
    ...(taken.numbers.has(numberKey) ? [reason('number_taken', 'number')] : []),
  ]
}

type Numbering = { readonly claims: Claims; readonly pacer: Pacer }

/** The cards as they are written, each with a number. */
async function numbered(
  context: Needs,
  cards: readonly ImportedCard[],
  { claims, pacer }: Numbering,
): Promise<NewCard[]> {
  const count = cards.filter(({ numberKey }) => numberKey === '').length
  const drawn = await drawNumbers(context, { count, isClaimed: claims.hasNumber, pacer })
  claims.keepDrawn(drawn.map(({ numberKey }) => numberKey))
  const ready: NewCard[] = []
  for (const card of cards) {
    const own = card.numberKey === '' ? drawn.pop() : undefined
    const status = card.activatedOn === null ? 'issued' : 'active'
    ready.push({ id: context.newId(), status, ...card, ...own })
    if (pacer.isDue()) await pacer.rest()
  }
  return ready
}
