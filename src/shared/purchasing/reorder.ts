import type { ReorderLevels } from './reorder-levels'

/** What stands of a part, in whole units. */
export type StockOfPart = {
  /** On hand less reserved (rule H4); below zero where repairs wait for more than there is. */
  readonly available: number
  /** Ordered from suppliers and not received yet. */
  readonly onOrder: number
}

export type OrderTerms = {
  /** Units of a pack, at least 1: only whole packs are ordered. */
  readonly packSize: number
  /** The fewest units that the supplier sends; null is any. */
  readonly minimumOrder: number | null
}

export const orderReasons = ['below_point', 'waited_for'] as const

/** `waited_for`: the part is not kept, or never used so far, but repairs wait for it. */
export type OrderReason = (typeof orderReasons)[number]

export const noOrderReasons = ['on_order_covers', 'enough_available', 'not_kept', 'no_demand'] as const
export type NoOrderReason = (typeof noOrderReasons)[number]

export const beyondMaxCauses = ['pack', 'minimum_order', 'reorder_point'] as const

/** What takes an order beyond the max; `reorder_point` is a max set at or below the reorder point. */
export type BeyondMaxCause = (typeof beyondMaxCauses)[number]

/** Whether to order a part and how many, with the values that the sentence for it needs. */
export type ReorderAdvice = StockOfPart &
  OrderTerms &
  ReorderLevels &
  (
    | {
        readonly isDue: true
        readonly reason: OrderReason
        /** Whole units in whole packs. */
        readonly quantity: number
        readonly packs: number
        /** Units above the max once the order is here, and why; null where it stays within. */
        readonly beyondMax: { readonly quantity: number; readonly cause: BeyondMaxCause } | null
      }
    | { readonly isDue: false; readonly reason: NoOrderReason }
  )

/**
 * Rule J2: a part is ordered when available + on order is at or below the reorder point, up to the max, in whole packs.
 * An order always takes the part above its reorder point, so that ordering what is advised leaves nothing advised.
 */
export function adviseReorder(stock: StockOfPart, levels: ReorderLevels, terms: OrderTerms): ReorderAdvice {
  const facts = { ...stock, ...terms, ...levels }
  const position = stock.available + stock.onOrder
  const reason = noOrderReasonOf(stock, levels)
  if (reason) return { ...facts, isDue: false, reason }

  const target = isKept(levels) ? Math.max(levels.max, levels.reorderPoint + 1) : 0
  const needed = Math.ceil((target - position) / terms.packSize)
  const packs = Math.max(needed, Math.ceil((terms.minimumOrder ?? 0) / terms.packSize))
  const quantity = packs * terms.packSize
  const above = position + quantity - levels.max
  return {
    ...facts,
    isDue: true,
    reason: isKept(levels) ? 'below_point' : 'waited_for',
    quantity,
    packs,
    beyondMax:
      above > 0 ? { quantity: above, cause: causeOf({ packs, needed, target, max: levels.max }) } : null,
  }
}

function isKept({ max }: ReorderLevels): boolean {
  return max > 0
}

function noOrderReasonOf(
  { available, onOrder }: StockOfPart,
  levels: ReorderLevels,
): NoOrderReason | undefined {
  const lastShort = isKept(levels) ? levels.reorderPoint : -1
  if (available + onOrder <= lastShort) return undefined
  if (available <= lastShort) return 'on_order_covers'
  if (isKept(levels)) return 'enough_available'
  return levels.maxFrom === 'by_hand' ? 'not_kept' : 'no_demand'
}

type Order = {
  readonly packs: number
  /** Packs that would do if the supplier sent any number. */
  readonly needed: number
  readonly target: number
  readonly max: number
}

function causeOf({ packs, needed, target, max }: Order): BeyondMaxCause {
  if (packs > needed) return 'minimum_order'
  return target > max ? 'reorder_point' : 'pack'
}
