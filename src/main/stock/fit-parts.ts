import type { Id } from '#shared/kernel/ids'
import type { LedgerPlace } from '#shared/stock/ledger'
import type { Work } from '../kernel/context'
import { findValueOf } from './entry-repository'
import type { LineFields, LineInput } from './open-lines'
import { planLeaving } from './plan-leaving'
import { postLines } from './post-movements'

/** Where the input of an act on one request says what and how much. */
const fields: LineFields = { part: 'partId', quantity: 'quantity', serials: 'serialNos' }

type Use = LineInput & {
  readonly requestId: Id
  /** They were issued for the request; otherwise they lie loose in the bag. */
  readonly isHeld: boolean
  readonly bag: LedgerPlace
  /** Number of the repair. */
  readonly reference: string
}

/**
 * Takes parts out of a bag for good, onto a device; what they cost, in rial, is settled by this (rules I2, I3, I5).
 * Refused with SERIALS_MISSING, SERIAL_NOT_HERE, SERIAL_HELD, STOCK_SHORT, STOCK_RESERVED.
 */
export async function fitParts(
  work: Work,
  { bag, reference, ...line }: Use,
): Promise<{ readonly documentId: Id; readonly cost: number }> {
  const planned = await planLeaving(work, [line], { act: 'use', from: bag }, () => fields)
  const facts = { action: 'partRequests.use', kind: 'use', reference, reason: '' } as const
  const documentId = await postLines(work, facts, planned)
  return { documentId, cost: 0 - (await findValueOf(work.trx, documentId)) }
}

export type ReturnLine = LineInput & { readonly requestId: Id; readonly to: LedgerPlace }

type Return = {
  readonly action: string
  readonly lines: readonly ReturnLine[]
  readonly bag: LedgerPlace
  readonly reference: string
  readonly reason: string
}

/**
 * Brings issued parts back from a bag (rule H5). Refused with SERIALS_MISSING, SERIAL_NOT_HERE.
 */
export async function bringBack(work: Work, { action, lines, bag, reference, reason }: Return): Promise<Id> {
  const held = lines.map(line => ({ ...line, isHeld: true }))
  const way = ({ to }: ReturnLine) => ({ act: 'return', from: bag, to }) as const
  const planned = await planLeaving(work, held, way, () => fields)
  return postLines(work, { action, kind: 'return', reference, reason }, planned)
}
