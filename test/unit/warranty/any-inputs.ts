import fc from 'fast-check'
import { calendarKinds } from '../../../src/shared/kernel/calendar'
import { addDays } from '../../../src/shared/kernel/day'
import { type CardFacts, cardStatuses } from '../../../src/shared/warranty/card'
import { lineKinds } from '../../../src/shared/warranty/line-kind'
import {
  exclusionKinds,
  holderRules,
  type PolicyRules,
  startRules,
} from '../../../src/shared/warranty/policy'
import type { Fitted, VerdictInputs } from '../../../src/shared/warranty/verdict-model'

const idOf = (last: number) => `0198f0a0-0000-7000-8000-00000000000${last}`

/** Days of about four years, close enough to each other that terms begin, end and overlap. */
export const anyDay = fc.integer({ min: 0, max: 1500 }).map(count => addDays('2024-01-01', count))

const dayOrNot = fc.option(anyDay, { freq: 4 })
const months = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 36 }) }, fc.constant(0))
const anyLine = fc.constantFrom(...lineKinds)
const customer = fc.constantFrom(idOf(1), idOf(2))

/** Mostly what a card usually is, so that verdicts of all three results are made. */
const usually = <T>(usual: T, other: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })

export const anyRules: fc.Arbitrary<PolicyRules> = fc.record({
  startRule: fc.constantFrom(...startRules),
  calendar: fc.constantFrom(...calendarKinds),
  months: fc.record({ part: months, labour: months, travel: months }),
  holder: usually('anyone', fc.constantFrom(...holderRules)),
  exclusions: fc.subarray([...exclusionKinds]),
  givesBackHeldDays: fc.boolean(),
  replacementMinDays: fc.integer({ min: 0, max: 365 }),
  repairWarrantyDays: fc.constant(30),
})

const status = usually<CardFacts['status']>('active', fc.constantFrom(...cardStatuses))
const statusSince = fc.record({ status, on: anyDay, reason: fc.constant('as written') })

const inheritance = fc.record({
  fromNumber: fc.constant('PG-1-1'),
  on: anyDay,
  ends: fc.record({ part: dayOrNot, labour: dayOrNot, travel: dayOrNot }),
  minimumEndsOn: anyDay,
})

export const anyCard: fc.Arbitrary<CardFacts> = fc.record(
  {
    id: fc.constant(idOf(9)),
    number: fc.constant('PG-100-7'),
    serialKey: usually<string | null>('SN1', fc.constantFrom('SN2', null)),
    status,
    statusOn: anyDay,
    statusReason: fc.constant(''),
    earlierStatuses: fc.array(statusSince, { maxLength: 3 }),
    producedOn: dayOrNot,
    soldOn: dayOrNot,
    installedOn: dayOrNot,
    activatedOn: dayOrNot,
    extensions: fc.array(fc.record({ on: anyDay, months: fc.integer({ min: 1, max: 24 }) }), {
      maxLength: 3,
    }),
    owners: fc.array(fc.record({ customerId: customer, from: anyDay }), { maxLength: 3 }),
    inherited: fc.option(inheritance, { freq: 1 }),
  },
  {
    requiredKeys: [
      'id',
      'number',
      'serialKey',
      'status',
      'statusOn',
      'statusReason',
      'producedOn',
      'soldOn',
      'installedOn',
      'activatedOn',
      'extensions',
      'owners',
      'inherited',
    ],
  },
)

export const anyVisit: fc.Arbitrary<VerdictInputs['held'][number]> = fc
  .record({ from: anyDay, days: fc.integer({ min: 0, max: 60 }) })
  .map(({ from, days }) => ({ repairNumber: '1404-1', from, to: addDays(from, days) }))

const anyFitted: fc.Arbitrary<Fitted> = fc
  .record({ line: anyLine, startsOn: anyDay, days: fc.integer({ min: 0, max: 200 }) })
  .map(({ line, startsOn, days }) => ({
    chargeId: idOf(3),
    repairId: idOf(4),
    repairNumber: '1404-1',
    line,
    description: 'باتری',
    startsOn,
    endsOn: addDays(startsOn, days),
  }))

const anyExclusion = fc.record({
  kind: fc.constantFrom(...exclusionKinds),
  concerns: fc.subarray([...lineKinds]),
  evidence: fc.constant('photo 3'),
})

const knownDevice: VerdictInputs['device'] = { identity: 'known', serialKey: 'SN1', imei: null }
const otherDevice = fc.constantFrom<VerdictInputs['device']>(
  { identity: 'unreadable', serialKey: null, imei: null },
  { identity: 'absent', serialKey: null, imei: null },
  { identity: 'known', serialKey: 'SN2', imei: '356938035643809' },
)

const anyCardWithPolicy = fc
  .record({ card: anyCard, rules: anyRules })
  .map(({ card, rules }) => ({ card, policy: { name: 'Basic', version: 1, rules } }))

/** Inputs of every kind, with and without a card; days in any order to each other. */
export const anyInputs: fc.Arbitrary<VerdictInputs> = fc
  .record({
    owned: fc.option(anyCardWithPolicy, { freq: 9, nil: { card: null, policy: null } }),
    receivedOn: anyDay,
    customerId: fc.option(customer, { freq: 9 }),
    device: usually(knownDevice, otherDevice),
    held: fc.array(anyVisit, { maxLength: 5 }),
    exclusions: usually<VerdictInputs['exclusions']>([], fc.array(anyExclusion, { maxLength: 2 })),
    fitted: fc.array(anyFitted, { maxLength: 3 }),
  })
  .map(({ owned, ...rest }) => ({ ...rest, ...owned }))

/** Inputs of a device with a card, which is what a longer term is a question of. */
export const anyInputsWithCard: fc.Arbitrary<
  VerdictInputs & { card: CardFacts; policy: NonNullable<VerdictInputs['policy']> }
> = fc
  .record({ inputs: anyInputs, owned: anyCardWithPolicy })
  .map(({ inputs, owned }) => ({ ...inputs, ...owned }))
