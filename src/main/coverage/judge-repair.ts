import { isCoveredAtAll, standingLines } from '#shared/coverage/standing'
import type { Id } from '#shared/kernel/ids'
import { judge } from '#shared/warranty/verdict'
import type { Verdict, VerdictInputs } from '#shared/warranty/verdict-model'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { bindCard } from '../warranty/card-for'
import { type Gathered, gather } from './gather'
import { insertVerdict } from './repository'

type Judging = {
  readonly repairId: Id
  readonly inputs: VerdictInputs
  /** The procedure that acts, for the audit. */
  readonly action: string
  readonly reason: string
}

/** Judges a repair and keeps the verdict with all that it was made from (rule D3). */
export async function judgeRepair(
  work: Work,
  { repairId, inputs, action, reason }: Judging,
): Promise<Verdict> {
  const verdict = judge(inputs)
  const id = work.newId()
  const cardId = inputs.card?.id ?? null
  await insertVerdict(work.trx, {
    id,
    repairId,
    cardId,
    inputs,
    verdict,
    isCovered: isCoveredAtAll(standingLines(verdict, [])),
    reason,
    at: work.now,
    staffId: work.actor.id,
  })
  const { part, labour, travel } = verdict.lines
  const results = { part: part.result, labour: labour.result, travel: travel.result }
  await record(work, {
    action,
    entity: 'verdict',
    entityId: id,
    after: { repairId, cardId, results, reason },
  })
  return verdict
}

type Received = {
  readonly repairId: Id
  readonly customerId: Id
  readonly deviceId: Id
  readonly cardNumber: string
}

/**
 * Judges a device that was just received, in the transaction of its check-in; a shop that keeps no warranty sends no
 * statement for it. Its card becomes the device's own at the first visit (rule D10). Refused with CARD_UNKNOWN,
 * CARD_OF_ANOTHER_DEVICE.
 */
export async function judgeReceived(
  work: Work,
  { repairId, customerId, deviceId, cardNumber }: Received,
): Promise<void> {
  if (!(await work.usesWarranty())) {
    if (cardNumber !== '') refuse('CARD_UNKNOWN', { field: 'cardNumber' })
    return
  }
  const gathered = await gather(work.trx, work.shop.timeZone, {
    receivedOn: work.today,
    customerId,
    deviceId,
    seen: { identity: 'known', serialKey: null, imei: null },
    cardNumber,
    exclusions: [],
  })
  await bindToDevice(work, gathered)
  await judgeRepair(work, {
    repairId,
    inputs: gathered.inputs,
    action: 'repairs.checkIn',
    reason: '',
  })
}

/** A card whose serial is another one, or that nobody could compare, stays as it is: an expert has to say first. */
export async function bindToDevice(work: Work, { found, deviceId, inputs }: Gathered): Promise<void> {
  if (!found || deviceId === undefined || found.deviceId !== null) return
  const { serialKey } = found.facts
  const { device } = inputs
  if (serialKey === null || ![device.serialKey, device.imei].includes(serialKey)) return
  await bindCard(work, { cardId: found.facts.id, deviceId })
}
