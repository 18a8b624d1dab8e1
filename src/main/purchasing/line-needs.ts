import type { Id } from '#shared/kernel/ids'
import type { OrderLine } from '#shared/purchasing/order'
import { type Need, needsWithin } from '#shared/purchasing/order-needs'
import type { AskedFor } from './order-check-repository'
import type { TakeNeeds } from './uncovered-needs'

type Line = {
  readonly partId: Id
  readonly quantity: number
  readonly requestId: Id | null
  /** The requests that a new line is for, the first in turn first. */
  readonly needs?: readonly Need[]
}

type Known = {
  /** The line as it stood, unless its part is another now. */
  readonly samePart: OrderLine | undefined
  /** The request that it is ordered for. */
  readonly asked: AskedFor | undefined
  readonly takeMore: TakeNeeds
}

/** The requests that a line of a draft brings its part to, the first in turn first. */
export function needsOf(line: Line, known: Known): readonly Need[] {
  const own = withOwn(line, known)
  const needs = isRaised(line, known.samePart) ? withMore(line, own, known.takeMore) : own
  return needsWithin(line.quantity, needs)
}

/** Whether a line that was made of a suggestion brings more than before. */
export function isRaised({ quantity, requestId }: Line, samePart: OrderLine | undefined): boolean {
  if (!samePart || samePart.needs.length === 0 || quantity <= samePart.quantity) return false
  return requestId === null && samePart.requestId === null
}

/** Its own request with all that it waits for now, and without the one that was its own before. */
function withOwn({ partId, requestId, needs }: Line, { samePart, asked }: Known): readonly Need[] {
  const former = samePart?.requestId ?? null
  const kept = (needs ?? samePart?.needs ?? []).filter(
    need => need.requestId === requestId || need.requestId !== former,
  )
  if (requestId === null) return kept
  const own: Need = { requestId, quantity: asked?.partId === partId ? asked.waiting : 0 }
  const isKnown = kept.some(need => need.requestId === requestId)
  return isKnown ? kept.map(need => (need.requestId === requestId ? own : need)) : [...kept, own]
}

/** What of it nobody was to get goes to those whom no order brings the part, and to its own ones first. */
function withMore({ partId, quantity }: Line, needs: readonly Need[], takeMore: TakeNeeds): readonly Need[] {
  const free = quantity - needs.reduce((sum, need) => sum + need.quantity, 0)
  const more = new Map(needsWithin(free, takeMore(partId, free)).map(need => [need.requestId, need]))
  const grown = needs.map(({ requestId, quantity: before }) => ({
    requestId,
    quantity: before + (more.get(requestId)?.quantity ?? 0),
  }))
  const named = new Set(needs.map(({ requestId }) => requestId))
  return [...grown, ...[...more.values()].filter(({ requestId }) => !named.has(requestId))]
}
