import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/shared/kernel/day'
import { movementOf } from '../../../src/shared/purchasing/movement'

const today = '2026-11-22'
const ago = (days: number) => addDays(today, -days)
type Part = Parameters<typeof movementOf>[0]

const part: Part = { onHand: 12, firstKeptOn: ago(900), lastUsedOn: ago(10), yearlyDemand: 12, today }
const limits = { deadAfterDays: 365, slowBeyondMonths: 18 }

describe('slow and dead stock', () => {
  test.each<readonly [what: string, changes: Partial<Part>, movement: string]>([
    ['used now and then', {}, 'moving'],
    ['that lasts just 18 months', { onHand: 18 }, 'moving'],
    ['that lasts longer', { onHand: 19 }, 'slow'],
    ['not used for a day less than the limit', { lastUsedOn: ago(364), yearlyDemand: 12 }, 'moving'],
    ['not used since the limit', { lastUsedOn: ago(365), yearlyDemand: 0 }, 'dead'],
    ['not used since the limit, of which there is none', { lastUsedOn: ago(365), onHand: 0 }, 'none'],
    ['used up', { onHand: 0 }, 'none'],
    ['never used and kept long', { lastUsedOn: null, firstKeptOn: ago(365), yearlyDemand: 0 }, 'dead'],
    [
      'never used and kept a short time',
      { lastUsedOn: null, firstKeptOn: ago(364), yearlyDemand: 0 },
      'unused',
    ],
    ['kept from today', { lastUsedOn: null, firstKeptOn: today, yearlyDemand: 0 }, 'unused'],
  ])('a part %s', (_, changes, movement) => {
    expect(movementOf({ ...part, ...changes }, limits).movement).toBe(movement)
  })

  test('tells since when it lies and how long it lasts', () => {
    expect(movementOf({ ...part, onHand: 5, yearlyDemand: 8 }, limits)).toEqual({
      movement: 'moving',
      idleDays: 10,
      lastsMonths: 7.5,
    })
    expect(movementOf({ ...part, lastUsedOn: null, firstKeptOn: ago(30), yearlyDemand: 0 }, limits)).toEqual({
      movement: 'unused',
      idleDays: 30,
      lastsMonths: null,
    })
  })

  test('lasts for ever where the year brought no use, though it is not dead yet', () => {
    const late = { ...part, lastUsedOn: ago(400), yearlyDemand: 0 }
    expect(movementOf(late, { ...limits, deadAfterDays: 730 })).toEqual({
      movement: 'slow',
      idleDays: 400,
      lastsMonths: null,
    })
  })
})
