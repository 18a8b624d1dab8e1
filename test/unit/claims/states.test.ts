import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canTurn,
  claimed,
  claimStates,
  followsAccount,
  remainingOf,
  statementState,
} from '../../../src/shared/claims/states'

describe('a claim', () => {
  test('goes into a statement, is sent, answered and paid', () => {
    const way = ['open', 'prepared', 'sent', 'accepted', 'paid'] as const
    for (const [index, state] of way.slice(1).entries()) {
      expect([state, canTurn(way[index] ?? 'own', state)]).toEqual([state, true])
    }
  })

  test('that is paid or written off is never touched again', () => {
    for (const to of claimStates) {
      expect([to, canTurn('paid', to), canTurn('written_off', to)]).toEqual([to, false, false])
    }
  })

  test('is never accepted before it was sent, nor paid before it was accepted', () => {
    for (const from of ['own', 'open', 'prepared', 'withdrawn'] as const) {
      expect([from, canTurn(from, 'accepted'), canTurn(from, 'paid')]).toEqual([from, false, false])
    }
    expect(canTurn('sent', 'paid')).toBe(false)
    expect(canTurn('rejected', 'paid')).toBe(false)
  })

  test('follows the account only until a statement has it', () => {
    expect(claimStates.filter(followsAccount)).toEqual(['own', 'open'])
  })

  test('asks for the sum of its amounts, exactly (G1)', () => {
    const rial = fc.integer({ min: 0, max: 1_000_000_000_000 })
    const amounts = fc.record({ part: rial, labour: rial, travel: rial, unit: rial, refund: rial })
    fc.assert(
      fc.property(amounts, given => {
        const sum = Object.values(given).reduce((total, each) => total + BigInt(each), 0n)
        expect(BigInt(claimed(given))).toBe(sum)
      }),
    )
  })
})

describe('a statement', () => {
  const accepted = (acceptedAmount: number) => ({ state: 'accepted', acceptedAmount }) as const
  const waiting = { state: 'sent', acceptedAmount: null } as const
  const rejected = { state: 'rejected', acceptedAmount: null } as const

  test.each([
    [
      'prepared',
      { isSent: false, claims: [{ state: 'prepared', acceptedAmount: null }], paid: 0, writtenOff: 0 },
    ],
    ['sent', { isSent: true, claims: [waiting, accepted(100)], paid: 0, writtenOff: 0 }],
    ['answered', { isSent: true, claims: [rejected, accepted(100)], paid: 60, writtenOff: 0 }],
    ['settled', { isSent: true, claims: [rejected, accepted(100)], paid: 60, writtenOff: 40 }],
    ['settled', { isSent: true, claims: [rejected], paid: 0, writtenOff: 0 }],
  ] as const)('is %s', (state, facts) => {
    expect(statementState(facts)).toBe(state)
  })

  test('brings what was accepted, less what came and what was given up', () => {
    const facts = { isSent: true, claims: [accepted(100), rejected, accepted(50)], paid: 30, writtenOff: 20 }
    expect(remainingOf(facts)).toBe(100)
  })
})
