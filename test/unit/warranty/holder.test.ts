import { describe, expect, test } from 'vitest'
import type { CardFacts } from '../../../src/shared/warranty/card'
import type { HolderRule } from '../../../src/shared/warranty/policy'
import { judgeLine } from '../../../src/shared/warranty/verdict'
import { ali, inputsWith, reza, sara, told } from './verdict-inputs'

type Owners = CardFacts['owners']

/** Ali first, Sara from 1 June 2025, Reza from 1 September 2025. */
const owners: Owners = [
  { customerId: ali, from: '2024-11-04' },
  { customerId: sara, from: '2025-06-01' },
  { customerId: reza, from: '2025-09-01' },
]

const covered = 'covered: IN_TERM'
const somebodyElse = 'not_covered: NOT_HOLDER IN_TERM'
const unknown = 'needs_expert: HOLDER_UNKNOWN IN_TERM'

type Row = readonly [
  HolderRule,
  what: string,
  receivedOn: string,
  customerId: string | null,
  expected: string,
]

const rows: readonly Row[] = [
  ['anyone', 'the owner', '2025-07-01', sara, covered],
  ['anyone', 'a stranger', '2025-07-01', 'stranger', covered],
  ['anyone', 'somebody not chosen yet', '2025-07-01', null, covered],
  ['registered_owner', 'the first owner before any transfer', '2025-05-31', ali, covered],
  ['registered_owner', 'the next owner the day before the transfer', '2025-05-31', sara, somebodyElse],
  ['registered_owner', 'the next owner on the day of the transfer', '2025-06-01', sara, covered],
  ['registered_owner', 'the former owner on the day of the transfer', '2025-06-01', ali, somebodyElse],
  ['registered_owner', 'the second of three owners in time', '2025-08-31', sara, covered],
  ['registered_owner', 'the second of three owners too late', '2025-09-01', sara, somebodyElse],
  ['registered_owner', 'the third owner', '2025-09-01', reza, covered],
  ['registered_owner', 'a stranger', '2025-07-01', 'stranger', somebodyElse],
  ['registered_owner', 'somebody not chosen yet', '2025-07-01', null, unknown],
  ['first_owner', 'the first owner', '2025-05-31', ali, covered],
  ['first_owner', 'the first owner on the day of a transfer', '2025-06-01', ali, covered],
  ['first_owner', 'the second owner', '2025-07-01', sara, somebodyElse],
  ['first_owner', 'the third owner', '2025-09-01', reza, somebodyElse],
  ['first_owner', 'a stranger', '2025-05-31', 'stranger', somebodyElse],
  ['first_owner', 'somebody not chosen yet', '2025-07-01', null, unknown],
]

describe('for whom a warranty holds', () => {
  test.each(rows)('D3 %s: %s, on %s', (holder, _, receivedOn, customerId, expected) => {
    const inputs = inputsWith({ receivedOn, customerId, card: { owners }, rules: { holder } })
    expect(told(judgeLine(inputs, 'part'))).toBe(expected)
  })

  test.each<readonly [HolderRule, what: string, Owners, expected: string]>([
    ['anyone', 'no owner', [], covered],
    ['registered_owner', 'no owner', [], unknown],
    ['registered_owner', 'an owner of a later day only', [{ customerId: ali, from: '2025-06-02' }], unknown],
    ['first_owner', 'no owner', [], unknown],
    ['first_owner', 'an owner of a later day only', [{ customerId: ali, from: '2025-06-02' }], unknown],
  ])('D3 %s: a card with %s is a matter for an expert', (holder, _, registered, expected) => {
    const inputs = inputsWith({ receivedOn: '2025-06-01', card: { owners: registered }, rules: { holder } })
    expect(told(judgeLine(inputs, 'part'))).toBe(expected)
  })

  test('D5 says for whom it holds, and what is not known', () => {
    const reasonOf = (customerId: string | null, registered: Owners) =>
      judgeLine(
        inputsWith({ customerId, card: { owners: registered }, rules: { holder: 'registered_owner' } }),
        'part',
      ).reasons[0]?.values
    expect(reasonOf(reza, owners)).toEqual({ holder: 'registered_owner', since: '2025-06-01' })
    const unknownOf = { number: 'PG-100-7', holder: 'registered_owner' }
    expect(reasonOf(null, owners)).toEqual({ ...unknownOf, missing: 'customer' })
    expect(reasonOf(ali, [])).toEqual({ ...unknownOf, missing: 'owner' })
    expect(reasonOf(null, [])).toEqual({ ...unknownOf, missing: 'owner' })
  })
})
