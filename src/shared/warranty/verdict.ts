import { deviceFindings, exclusionsOf, hasCard } from './device-findings'
import { summedUp } from './findings'
import type { LineKind } from './line-kind'
import { reasonOf } from './reason-values'
import { byLine, laterDay } from './term'
import type { Fitted, LineVerdict, Verdict, VerdictInputs } from './verdict-model'

/**
 * The verdict of a device on its day of intake, for each kind of line and for what was fitted before (rules D1–D11).
 * It depends on its inputs alone: the same ones give the same verdict on any day.
 */
export function judge(inputs: VerdictInputs): Verdict {
  const fittedByThen = inputs.fitted.filter(({ startsOn }) => startsOn <= inputs.receivedOn)
  return {
    lines: byLine(line => judgeLine(inputs, line)),
    fitted: fittedByThen.map(fitted => ({ fitted, verdict: judgeFitted(inputs, fitted) })),
  }
}

/** The verdict on one kind of line by the device's own card (rule D7). */
export function judgeLine(inputs: VerdictInputs, line: LineKind): LineVerdict {
  const found = deviceFindings(inputs, line)
  if (!hasCard(inputs)) return summedUp(found)
  return summedUp({ ...found, against: [...found.against, ...exclusionsOf(inputs, line)] })
}

/**
 * The verdict on what was fitted or done before: by its own warranty or the device's, whichever ends later (rule D11).
 * What is wrong with the card takes nothing of its own warranty away; what was found on the device voids both.
 */
export function judgeFitted(inputs: VerdictInputs, fitted: Fitted): LineVerdict {
  const { receivedOn } = inputs
  const device = deviceFindings(inputs, fitted.line)
  const excluded = exclusionsOf(inputs, fitted.line)
  const { repairNumber, description, startsOn, endsOn } = fitted
  const own = { repairNumber, description, startsOn, endsOn }

  if (receivedOn <= endsOn) {
    const isDeviceCovered = device.against.length === 0 && device.doubts.length === 0
    return summedUp({
      inFavour: [reasonOf('FITTED_IN_TERM', own), ...(isDeviceCovered ? device.inFavour : [])],
      against: excluded,
      doubts: [],
      endsOn: isDeviceCovered ? laterDay(endsOn, device.endsOn) : endsOn,
    })
  }
  if (device.against.length === 0) return summedUp({ ...device, against: excluded })
  return summedUp({
    ...device,
    against: [reasonOf('FITTED_TERM_OVER', { ...own, receivedOn }), ...device.against, ...excluded],
    endsOn: device.endsOn !== null && device.endsOn < receivedOn ? laterDay(endsOn, device.endsOn) : endsOn,
  })
}
