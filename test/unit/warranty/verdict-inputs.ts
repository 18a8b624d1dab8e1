import type { CardFacts } from '../../../src/shared/warranty/card'
import { defaultPolicyRules, type PolicyRules } from '../../../src/shared/warranty/policy'
import type { Fitted, LineVerdict, VerdictInputs } from '../../../src/shared/warranty/verdict-model'

export const ali = 'ali'
export const sara = 'sara'
export const reza = 'reza'

/** A card that was activated on 14/8/1403, of a device that its owner Ali has had since. */
export function cardWith(facts: Partial<CardFacts> = {}): CardFacts {
  return {
    id: 'card',
    number: 'PG-100-7',
    serialKey: 'SN1',
    status: 'active',
    statusOn: '2024-11-04',
    statusReason: '',
    producedOn: null,
    soldOn: null,
    installedOn: null,
    activatedOn: '2024-11-04',
    extensions: [],
    owners: [{ customerId: ali, from: '2024-11-04' }],
    inherited: null,
    ...facts,
  }
}

export function rulesWith(rules: Partial<PolicyRules> = {}): PolicyRules {
  return { ...defaultPolicyRules, ...rules }
}

type Changes = Partial<Omit<VerdictInputs, 'card' | 'policy'>> & {
  readonly card?: Partial<CardFacts> | null
  readonly rules?: Partial<PolicyRules>
}

/** Ali brings his device within its term; what matters to a test is overridden. */
export function inputsWith({ card, rules, ...rest }: Changes = {}): VerdictInputs {
  return {
    receivedOn: '2025-06-01',
    customerId: ali,
    device: { identity: 'known', serialKey: 'SN1', imei: null },
    card: card === null ? null : cardWith(card),
    policy: card === null ? null : { name: 'Basic', version: 1, rules: rulesWith(rules) },
    held: [],
    exclusions: [],
    fitted: [],
    ...rest,
  }
}

export function fittedWith(facts: Partial<Fitted> = {}): Fitted {
  return {
    chargeId: 'charge',
    repairId: 'repair',
    repairNumber: '1404-12',
    line: 'part',
    description: 'باتری',
    startsOn: '2025-05-01',
    endsOn: '2025-05-31',
    ...facts,
  }
}

/** Result and codes of a verdict as one text: `not_covered: TERM_OVER EXCLUDED`. */
export function told({ result, reasons }: LineVerdict): string {
  return `${result}: ${reasons.map(({ code }) => code).join(' ')}`
}
