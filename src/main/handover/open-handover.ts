import type { Handover, HandoverView } from '#shared/handover/model'
import { dayOf } from '#shared/kernel/day-zone'
import type { Id } from '#shared/kernel/ids'
import { accountOf } from '../billing/account'
import { type Context, may } from '../kernel/context'
import { repairView } from '../repairs/find-repair'
import { startingWarranties } from './earlier-terms'
import { requireReceiptOf } from './receipt-shown'
import { findLastHandover } from './repository'

type Opened = { readonly repairId: Id; readonly receiptCode?: string | undefined }

/**
 * Everything that the counter needs to hand a device back. Refused with NOT_FOUND, and with RECEIPT_UNKNOWN or
 * RECEIPT_OF_ANOTHER_REPAIR where a receipt was shown that is not this repair's.
 */
export async function openHandover(
  context: Context,
  { repairId, receiptCode }: Opened,
): Promise<HandoverView> {
  const db = context.db.reader
  if (receiptCode !== undefined) {
    await requireReceiptOf(db, { repairId, text: receiptCode, field: 'receiptCode' })
  }
  const [repair, account, handover] = await Promise.all([
    repairView(context, db, repairId),
    accountOf(db, repairId),
    findLastHandover(db, repairId),
  ])
  return {
    repair,
    totals: account.totals,
    covered: account.covered,
    warranties:
      repair.kind === 'ready' ? await startingWarranties({ db, today: context.today }, account) : [],
    isReceiptShown: receiptCode !== undefined,
    handover: handover ?? null,
    canReverse: handover !== undefined && canReverse(context, handover),
  }
}

function canReverse(context: Context, handover: Handover): boolean {
  return may(context, 'handover.reverse') && handover.reversal === null && isOfToday(context, handover)
}

/** Whether a hand-over is of this day of the shop, the only one on which it can be taken back (rule B10). */
export function isOfToday({ shop, today }: Context, { at }: Pick<Handover, 'at'>): boolean {
  return dayOf(at, shop.timeZone) === today
}
