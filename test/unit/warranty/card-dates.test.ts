import { describe, expect, test } from 'vitest'
import type { CardDates } from '../../../src/shared/warranty/card'
import { datesContradiction } from '../../../src/shared/warranty/card-dates'

const nothing: CardDates = { producedOn: null, soldOn: null, installedOn: null, activatedOn: null }
const today = '2026-11-22'

describe('days of a card', () => {
  test.each<[string, Partial<CardDates>]>([
    ['nothing known', {}],
    ['all on one day', { producedOn: today, soldOn: today, installedOn: today, activatedOn: today }],
    ['in their order', { producedOn: '2026-01-01', soldOn: '2026-02-01', activatedOn: '2026-03-01' }],
    ['activated before it was installed', { activatedOn: '2026-03-01', installedOn: '2026-03-02' }],
    ['installed before it was activated', { activatedOn: '2026-03-02', installedOn: '2026-03-01' }],
  ])('%s contradict nothing', (_, dates) => {
    expect(datesContradiction({ ...nothing, ...dates }, today)).toBeUndefined()
  })

  test.each<[Partial<CardDates>, keyof CardDates]>([
    [{ producedOn: '2026-02-02', soldOn: '2026-02-01' }, 'soldOn'],
    [{ producedOn: '2026-02-02', installedOn: '2026-02-01' }, 'installedOn'],
    [{ producedOn: '2026-02-02', activatedOn: '2026-02-01' }, 'activatedOn'],
    [{ soldOn: '2026-02-02', installedOn: '2026-02-01' }, 'installedOn'],
    [{ soldOn: '2026-02-02', activatedOn: '2026-02-01' }, 'activatedOn'],
  ])('%o contradict each other in %s', (dates, field) => {
    expect(datesContradiction({ ...nothing, ...dates }, today)).toEqual({
      field,
      later: '2026-02-01',
      earlier: '2026-02-02',
    })
  })

  test.each(['producedOn', 'soldOn', 'installedOn', 'activatedOn'] as const)(
    '%s is not after today',
    field => {
      expect(datesContradiction({ ...nothing, [field]: '2026-11-23' }, today)).toEqual({
        field,
        later: today,
        earlier: '2026-11-23',
      })
    },
  )
})
