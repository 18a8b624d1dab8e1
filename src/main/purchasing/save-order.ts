import { moneyLimit } from '#shared/kernel/fields'
import type { Id } from '#shared/kernel/ids'
import type { OrderEdit, OrderLine } from '#shared/purchasing/order'
import type { Need } from '#shared/purchasing/order-needs'
import { costOf } from '#shared/stock/cost-of'
import { drawNumber } from '../db/sequence'
import { record } from '../kernel/audit'
import { may, type Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { isRaised, needsOf } from './line-needs'
import { type AskedFor, findOrderedParts, findPurposes, type OrderedPart } from './order-check-repository'
import { findOrderLines, type NewOrderLine, replaceOrderLines } from './order-line-repository'
import {
  factsOf,
  findOrder,
  insertOrder,
  type OrderFacts,
  type StoredOrder,
  updateOrder,
} from './order-repository'
import { requireActiveSupplier } from './save-supplier-part'
import { findTermsOf } from './supplier-part-repository'
import { findUncovered, type TakeNeeds } from './uncovered-needs'

type LineEdit = OrderEdit['lines'][number] & {
  /** The requests that a new line is for, the first in turn first. */
  readonly needs?: readonly Need[]
}

export type OrderDraft = Omit<OrderEdit, 'commandId' | 'lines'> & { readonly lines: readonly LineEdit[] }

/**
 * Writes a draft order, or changes one that is as the person saw it, and gives its id. Refused with NOT_FOUND,
 * CHANGED_MEANWHILE, ORDER_NOT_DRAFT, SUPPLIER_INACTIVE, PART_INACTIVE, AMOUNT_TOO_LARGE.
 */
export async function saveOrder(work: Work, edit: OrderDraft): Promise<Id> {
  const { trx } = work
  const before = edit.id === undefined ? undefined : await requireDraft(work, edit.id, edit.version)
  if (!before && edit.version !== 0) refuse('CHANGED_MEANWHILE')
  await requireActiveSupplier(work, edit.supplierId)
  const known = before ? await findOrderLines(trx, before.id) : []
  const lines = await linesOf(work, edit, known)
  const after: OrderFacts = {
    id: before?.id ?? work.newId(),
    supplierId: edit.supplierId,
    step: 'draft',
    note: edit.note,
    reason: '',
    orderedOn: null,
    expectedOn: null,
    version: edit.version + 1,
  }
  if (before) await updateOrder(trx, after)
  else {
    const { number } = await drawNumber(work, 'purchaseOrder')
    await insertOrder(trx, { ...after, number, at: work.now, staffId: work.actor.id })
  }
  await replaceOrderLines(trx, after.id, lines)
  await record(work, {
    action: 'purchasing.saveOrder',
    entity: 'purchase_order',
    entityId: after.id,
    ...(before && { before: { ...factsOf(before), lines: known.map(storedLine) } }),
    after: { ...after, lines },
  })
  return after.id
}

/** Refused with NOT_FOUND, ORDER_NOT_DRAFT, CHANGED_MEANWHILE. */
export async function requireDraft(work: Work, id: Id, version: number): Promise<StoredOrder> {
  const order = (await findOrder(work.trx, id)) ?? refuse('NOT_FOUND')
  if (order.step !== 'draft') refuse('ORDER_NOT_DRAFT', { values: { number: order.number } })
  if (order.version !== version) refuse('CHANGED_MEANWHILE')
  return order
}

/** Refused with PART_INACTIVE: what is no longer kept is not ordered. */
export function refuseInactivePart({ isActive, number }: OrderedPart, index: number): void {
  if (!isActive) refuse('PART_INACTIVE', { field: `lines.${index}.partId`, values: { number } })
}

async function linesOf(
  work: Work,
  { supplierId, lines }: OrderDraft,
  known: readonly OrderLine[],
): Promise<readonly NewOrderLine[]> {
  const partIds = lines.map(({ partId }) => partId)
  const parts = await findOrderedParts(work.trx, partIds)
  const purposeOf = await purposesOf(work, lines)
  const knownById = new Map(known.map(line => [line.id, line]))
  const seesCosts = may(work, 'stock.viewCosts')
  const takeMore = await findMore(work, lines, knownById)
  const terms = seesCosts ? undefined : await findTermsOf(work.trx, supplierId, partIds)
  const written = lines.map((line, index): NewOrderLine => {
    const { partId, quantity, note, requestId } = line
    const part = parts.get(partId) ?? refuse('NOT_FOUND', { field: `lines.${index}.partId` })
    refuseInactivePart(part, index)
    const old = line.id === undefined ? undefined : knownById.get(line.id)
    if (line.id !== undefined && !old) refuse('NOT_FOUND', { field: `lines.${index}.id` })
    const samePart = samePartOf(line, knownById)
    // Who may not see a price cannot have meant to change it.
    const unitPrice = terms ? (samePart?.unitPrice ?? terms.get(partId)?.price ?? null) : line.unitPrice
    const { repairId, asked } = purposeOf(index)
    const needs = needsOf(line, { samePart, asked, takeMore })
    return { id: old?.id ?? work.newId(), partId, quantity, unitPrice, note, repairId, requestId, needs }
  })
  refuseTooDear(written, parts)
  refuseLineTwice(written)
  return written
}

type KnownLines = ReadonlyMap<Id, OrderLine>

/** The line as it stood, unless its part is another now. */
function samePartOf({ id, partId }: LineEdit, known: KnownLines): OrderLine | undefined {
  const old = id === undefined ? undefined : known.get(id)
  return old?.part.id === partId ? old : undefined
}

/** Who is in no order yet and waits for what lines of suggestions were raised by. */
function findMore({ trx }: Work, lines: readonly LineEdit[], known: KnownLines): Promise<TakeNeeds> {
  const raised = lines.filter(line => isRaised(line, samePartOf(line, known)))
  return findUncovered(trx, [...new Set(raised.map(({ partId }) => partId))])
}

type Purpose = { readonly repairId: Id | null; readonly asked: AskedFor | undefined }

/** What each line is for: a repair, which a request tells by itself. Refused with NOT_FOUND. */
async function purposesOf(work: Work, lines: OrderDraft['lines']): Promise<(index: number) => Purpose> {
  const repairIds = lines.flatMap(({ repairId }) => repairId ?? [])
  const requestIds = lines.flatMap(({ requestId }) => requestId ?? [])
  if (repairIds.length === 0 && requestIds.length === 0) return () => ({ repairId: null, asked: undefined })
  const found = await findPurposes(work.trx, repairIds, requestIds)
  return index => {
    const { repairId = null, requestId = null } = lines[index] ?? {}
    if (requestId !== null) {
      const asked =
        found.requests.get(requestId) ?? refuse('NOT_FOUND', { field: `lines.${index}.requestId` })
      return { repairId: asked.repairId, asked }
    }
    if (repairId === null || found.repairIds.has(repairId)) return { repairId, asked: undefined }
    return refuse('NOT_FOUND', { field: `lines.${index}.repairId` })
  }
}

/** What an order comes to must stay a number that the program keeps (see `moneyLimit`). */
function refuseTooDear(lines: readonly NewOrderLine[], parts: ReadonlyMap<Id, OrderedPart>): void {
  let total = 0
  for (const [index, { partId, quantity, unitPrice }] of lines.entries()) {
    const part = parts.get(partId)
    if (unitPrice === null || !part) continue
    total += costOf({ quantity, unitCost: unitPrice, unit: part.unit })
    if (total > moneyLimit) refuse('AMOUNT_TOO_LARGE', { field: `lines.${index}.unitPrice` })
  }
}

/** One line of the draft cannot become two. */
function refuseLineTwice(lines: readonly NewOrderLine[]): void {
  const seen = new Set<Id>()
  for (const [index, { id }] of lines.entries()) {
    if (seen.has(id)) refuse('NOT_FOUND', { field: `lines.${index}.id` })
    seen.add(id)
  }
}

function storedLine({ part, repair, needs, ...line }: OrderLine): NewOrderLine {
  const { id, quantity, unitPrice, note, requestId } = line
  const repairId = repair?.id ?? null
  return { id, partId: part.id, quantity, unitPrice, note, repairId, requestId, needs: needs.map(storedNeed) }
}

function storedNeed({ requestId, quantity }: Need): Need {
  return { requestId, quantity }
}
