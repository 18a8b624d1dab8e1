import type { CoverageCheck, CoverageQuestion } from '#shared/coverage/model'
import { normalizeSerial } from '#shared/kernel/imei'
import { judge } from '#shared/warranty/verdict'
import type { VerdictInputs } from '#shared/warranty/verdict-model'
import type { Context } from '../kernel/context'
import { cardShown, gather } from './gather'

/**
 * The verdict on a device that came in today, before anything is saved. Refused with NOT_FOUND, CARD_UNKNOWN,
 * CARD_OF_ANOTHER_DEVICE.
 */
export async function checkCoverage(context: Context, question: CoverageQuestion): Promise<CoverageCheck> {
  const receivedOn = context.today
  if (!(await context.usesWarranty()))
    return { isUsed: false, receivedOn, card: null, verdict: judge(nothing(receivedOn)) }
  const { inputs, found } = await gather(context.db.reader, context.shop.timeZone, {
    receivedOn,
    customerId: question.customerId ?? null,
    deviceId: question.deviceId,
    seen: {
      identity: question.identity,
      serialKey: normalizeSerial(question.serialNo) || null,
      imei: normalizeSerial(question.imei) || null,
    },
    cardNumber: question.cardNumber,
    exclusions: [],
  })
  return {
    isUsed: true,
    receivedOn,
    card: cardShown(inputs, found?.manufacturerName ?? null),
    verdict: judge(inputs),
  }
}

function nothing(receivedOn: string): VerdictInputs {
  return {
    receivedOn,
    customerId: null,
    device: { identity: 'absent', serialKey: null, imei: null },
    card: null,
    policy: null,
    held: [],
    exclusions: [],
    fitted: [],
  }
}
