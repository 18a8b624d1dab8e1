import { ownersOn, statusOn } from './card-on-day'
import { type CardInputs, type Findings, nothingFound, together } from './findings'
import type { LineKind } from './line-kind'
import { reasonOf } from './reason-values'
import { termFindings } from './term-findings'
import type { Reason, VerdictInputs } from './verdict-model'

/** What the device's own card says of a line, without what was found on the device. */
export function deviceFindings(inputs: VerdictInputs, line: LineKind): Findings {
  if (!hasCard(inputs)) return withoutCard(inputs)
  return together([
    statusFindings(inputs),
    termFindings(inputs, line),
    holderFindings(inputs),
    identityFindings(inputs),
  ])
}

/** What was found on the device and voids the line (rule D6); without a policy that narrows it, all that concerns it. */
export function exclusionsOf({ exclusions, policy }: VerdictInputs, line: LineKind): readonly Reason[] {
  return exclusions
    .filter(
      ({ kind, concerns }) => concerns.includes(line) && (policy?.rules.exclusions.includes(kind) ?? true),
    )
    .map(({ kind, evidence }) => reasonOf('EXCLUDED', { kind, evidence }))
}

export function hasCard(inputs: VerdictInputs): inputs is CardInputs {
  return inputs.card !== null && inputs.policy !== null
}

/** An unknown serial is not covered (rule D8); one that cannot be read is not known to have no card. */
function withoutCard({ device }: VerdictInputs): Findings {
  const identity = device.serialKey ?? device.imei ?? ''
  return device.identity === 'unreadable' && identity === ''
    ? { ...nothingFound, doubts: [reasonOf('SERIAL_UNREADABLE', {})] }
    : { ...nothingFound, against: [reasonOf('NO_CARD', { identity })] }
}

const codeOfStatus = {
  blocked: 'CARD_BLOCKED',
  stolen: 'CARD_STOLEN',
  voided: 'CARD_VOIDED',
  replaced: 'CARD_REPLACED',
} as const

/** The card must stand on the day of intake (rule D8). */
function statusFindings({ card, receivedOn }: CardInputs): Findings {
  const known = statusOn(card, receivedOn)
  if (!known || known.status === 'issued' || known.status === 'active') return nothingFound
  const { on, reason } = known
  return {
    ...nothingFound,
    against: [reasonOf(codeOfStatus[known.status], { number: card.number, on, reason })],
  }
}

/** For whom the warranty holds, by the owners of the day of intake. */
function holderFindings({ card, policy, customerId, receivedOn }: CardInputs): Findings {
  const { holder } = policy.rules
  if (holder === 'anyone') return nothingFound
  const owner = ownersOn(card, receivedOn).at(holder === 'first_owner' ? 0 : -1)
  if (!owner || customerId === null) {
    const values = { number: card.number, holder, missing: owner ? 'customer' : 'owner' } as const
    return { ...nothingFound, doubts: [reasonOf('HOLDER_UNKNOWN', values)] }
  }
  if (owner.customerId === customerId) return nothingFound
  return { ...nothingFound, against: [reasonOf('NOT_HOLDER', { holder, since: owner.from })] }
}

/** Whether the card can be known to belong to this device. */
function identityFindings(inputs: CardInputs): Findings {
  const doubt = identityDoubt(inputs)
  return doubt ? { ...nothingFound, doubts: [doubt] } : nothingFound
}

function identityDoubt({ card, device }: CardInputs): Reason | undefined {
  const { number, serialKey: cardSerial } = card
  if (cardSerial === null) return reasonOf('SERIAL_NOT_ON_CARD', { number })
  const deviceSerial = device.serialKey ?? device.imei
  if (deviceSerial === null) return reasonOf('SERIAL_UNREADABLE', { number })
  if (cardSerial === device.serialKey || cardSerial === device.imei) return undefined
  return reasonOf('SERIAL_DIFFERS', { number, cardSerial, deviceSerial })
}
