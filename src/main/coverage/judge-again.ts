import type { Coverage } from '#shared/coverage/model'
import { dayOf } from '#shared/kernel/day-zone'
import type { Id } from '#shared/kernel/ids'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { addHistory } from '../repairs/repair-history'
import { coverageNow, requireOpenInShop } from './coverage-of'
import { type Brought, type Gathered, gather } from './gather'
import { bindToDevice, judgeRepair } from './judge-repair'
import type { Judged } from './judged-repository'

type Again = { readonly repairId: Id; readonly cardNumber: string; readonly reason: string }

/**
 * Judges a repair by what is known now of its device and card, still for the day on which it was received (rule D3);
 * also one that came in before the shop kept warranty cards. Refused with NOT_FOUND (also in a shop that keeps none),
 * REPAIR_CLOSED, CARD_UNKNOWN, CARD_OF_ANOTHER_DEVICE.
 */
export async function judgeAgain(work: Work, { repairId, cardNumber, reason }: Again): Promise<Coverage> {
  const judged = await requireOpenInShop(work, repairId)
  if (!(await work.usesWarranty())) refuse('NOT_FOUND', { field: 'repairId' })
  const gathered = await gatherAgain(work, judged, cardNumber)
  await bindToDevice(work, gathered)
  await addHistory(work, { repairId, event: 'judged_again', comment: reason })
  await judgeRepair(work, { repairId, inputs: gathered.inputs, action: 'coverage.judgeAgain', reason })
  return coverageNow(work, repairId)
}

/** A card that was shown at the counter and never became the device's own is not found by the device. */
async function gatherAgain(work: Work, judged: Judged, cardNumber: string): Promise<Gathered> {
  const brought = broughtBefore(work, judged, cardNumber)
  const gathered = await gather(work.trx, work.shop.timeZone, brought)
  const shown = judged.latest?.inputs.card?.number
  if (gathered.found || !shown) return gathered
  return gather(work.trx, work.shop.timeZone, { ...brought, cardNumber: shown })
}

function broughtBefore({ shop }: Work, { repair, latest, exclusions }: Judged, cardNumber: string): Brought {
  return {
    receivedOn: latest?.inputs.receivedOn ?? dayOf(repair.receivedAt, shop.timeZone),
    customerId: repair.customerId,
    deviceId: repair.deviceId,
    seen: { identity: 'known', serialKey: null, imei: null },
    cardNumber,
    exclusions: exclusions
      .filter(({ isWithdrawn }) => !isWithdrawn)
      .map(({ kind, concerns, evidence }) => ({ kind, concerns, evidence })),
  }
}
