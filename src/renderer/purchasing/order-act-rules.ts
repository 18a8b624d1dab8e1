import type { Order } from '#shared/purchasing/order'

type Acts = {
  readonly canEdit: boolean
  readonly canPlace: boolean
  readonly canReceive: boolean
  readonly canSendBack: boolean
  readonly canTakeBack: boolean
  /** How the order can be given up: all of it, or what has not come. */
  readonly end: 'cancel' | 'close' | undefined
}

/** What can be done with an order as it stands (rule J1). */
export function actsOf({ state, items, receipts }: Order): Acts {
  const isOpen = state === 'ordered' || state === 'part_received'
  const hasReceipts = receipts.some(({ isReversed }) => !isReversed)
  return {
    canEdit: state === 'draft',
    canPlace: state === 'draft',
    canReceive: isOpen,
    canSendBack: items.some(({ received }) => received > 0),
    canTakeBack: state === 'closed' || state === 'cancelled' || (state === 'ordered' && !hasReceipts),
    end: state === 'draft' || state === 'ordered' ? 'cancel' : isOpen ? 'close' : undefined,
  }
}
