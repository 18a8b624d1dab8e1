import { describe, expect, test } from 'vitest'
import type { CalendarKind } from '../../../src/shared/kernel/calendar'
import type { CardDates, CardStatus } from '../../../src/shared/warranty/card'
import type { StartRule } from '../../../src/shared/warranty/policy'
import { endsOf } from '../../../src/shared/warranty/term'
import { judgeLine } from '../../../src/shared/warranty/verdict'
import { shownByIntl } from './intl-days'
import { cardWith, inputsWith, rulesWith, told } from './verdict-inputs'

/** Each day of its own, so that a wrong one shows. */
const dates: CardDates = {
  producedOn: '2024-01-31',
  soldOn: '2024-08-31',
  installedOn: '2024-09-15',
  activatedOn: '2024-12-20',
}

const counted: readonly (readonly [
  StartRule,
  CalendarKind,
  startsOn: string,
  end: string,
  endsOn: string,
])[] = [
  ['production', 'jalali', '2024-01-31', '1403/11/11', '2025-01-30'],
  ['sale', 'jalali', '2024-08-31', '1404/06/10', '2025-09-01'],
  ['installation', 'jalali', '2024-09-15', '1404/06/25', '2025-09-16'],
  ['activation', 'jalali', '2024-12-20', '1404/09/30', '2025-12-21'],
  ['production', 'hijri', '2024-01-31', '1446/07/19', '2025-01-19'],
  ['sale', 'hijri', '2024-08-31', '1447/02/27', '2025-08-21'],
  ['installation', 'hijri', '2024-09-15', '1447/03/12', '2025-09-04'],
  ['activation', 'hijri', '2024-12-20', '1447/06/19', '2025-12-10'],
  ['production', 'gregorian', '2024-01-31', '2025/01/31', '2025-01-31'],
  ['sale', 'gregorian', '2024-08-31', '2025/08/31', '2025-08-31'],
  ['installation', 'gregorian', '2024-09-15', '2025/09/15', '2025-09-15'],
  ['activation', 'gregorian', '2024-12-20', '2025/12/20', '2025-12-20'],
]

describe('D1 the start of a term', () => {
  test.each(counted)('D1 by %s in the %s calendar: %s + 12 months = until %s = %s', (...row) => {
    const [startRule, calendar, startsOn, end, endsOn] = row
    expect(shownByIntl(endsOn, calendar)).toBe(end)
    const rules = { startRule, calendar, months: { part: 12, labour: 0, travel: 0 } }
    const verdict = judgeLine(inputsWith({ receivedOn: endsOn, card: dates, rules }), 'part')
    expect(verdict.endsOn).toBe(endsOn)
    expect(verdict.reasons[0]?.values).toMatchObject({ startRule, startsOn, endsOn, calendar })
    expect(endsOf({ card: cardWith(dates), rules: rulesWith(rules), held: [] })).toEqual({
      part: endsOn,
      labour: null,
      travel: null,
    })
  })

  const nothing: CardDates = { producedOn: null, soldOn: null, installedOn: null, activatedOn: null }
  const onlyOthers: Record<StartRule, CardDates> = {
    production: { ...dates, producedOn: null },
    sale: { ...dates, soldOn: null },
    installation: { ...dates, installedOn: null },
    activation: { ...dates, activatedOn: null },
  }

  test.each<readonly [what: string, StartRule, CardStatus, CardDates, expected: string]>([
    ['a card without a production date', 'production', 'active', onlyOthers.production, 'START_UNKNOWN'],
    ['a card without a sale date', 'sale', 'active', onlyOthers.sale, 'START_UNKNOWN'],
    [
      'a card without an installation date',
      'installation',
      'active',
      onlyOthers.installation,
      'START_UNKNOWN',
    ],
    ['an active card without its day', 'activation', 'active', onlyOthers.activation, 'START_UNKNOWN'],
    ['an issued card, by sale, not sold yet', 'sale', 'issued', nothing, 'START_UNKNOWN'],
  ])('D1 %s needs an expert, whatever other days are known', (_, startRule, status, given, code) => {
    const inputs = inputsWith({ card: { ...given, status }, rules: { startRule } })
    expect(told(judgeLine(inputs, 'part'))).toBe(`needs_expert: ${code}`)
    expect(judgeLine(inputs, 'part').reasons[0]?.values).toEqual({ number: 'PG-100-7', startRule })
    expect(judgeLine(inputs, 'part').endsOn).toBeNull()
    expect(endsOf({ card: cardWith(given), rules: rulesWith({ startRule }), held: [] }).part).toBeNull()
  })

  test.each<
    readonly [what: string, StartRule, CardStatus, Partial<CardDates>, receivedOn: string, told: string]
  >([
    [
      'by activation, never activated',
      'activation',
      'issued',
      nothing,
      '2025-06-01',
      'not_covered: NOT_STARTED',
    ],
    [
      'by activation, activated on the day of intake',
      'activation',
      'active',
      dates,
      '2024-12-20',
      'covered: IN_TERM',
    ],
    [
      'by activation, activated the day after',
      'activation',
      'active',
      dates,
      '2024-12-19',
      'not_covered: NOT_STARTED',
    ],
    ['by sale, sold on the day of intake', 'sale', 'issued', dates, '2024-08-31', 'covered: IN_TERM'],
    ['by sale, sold the day after', 'sale', 'active', dates, '2024-08-30', 'not_covered: NOT_STARTED'],
    [
      'by installation, installed the day after',
      'installation',
      'active',
      dates,
      '2024-09-14',
      'not_covered: NOT_STARTED',
    ],
    [
      'by production, still in the warehouse',
      'production',
      'issued',
      dates,
      '2024-02-01',
      'covered: IN_TERM',
    ],
    [
      'by production, made the day after',
      'production',
      'issued',
      dates,
      '2024-01-30',
      'not_covered: NOT_STARTED',
    ],
  ])('D1 %s', (_, startRule, status, given, receivedOn, expected) => {
    const card = { ...given, status, statusOn: '2024-01-01' }
    expect(told(judgeLine(inputsWith({ receivedOn, card, rules: { startRule } }), 'part'))).toBe(expected)
  })

  test('D5 a term that has not begun says when it does, a card that was never active says that', () => {
    const early = inputsWith({ receivedOn: '2024-11-03' })
    expect(judgeLine(early, 'part').reasons).toEqual([
      {
        code: 'NOT_STARTED',
        values: {
          number: 'PG-100-7',
          startRule: 'activation',
          startsOn: '2024-11-04',
          receivedOn: '2024-11-03',
        },
      },
    ])
    const never = inputsWith({ card: { status: 'issued', activatedOn: null } })
    expect(judgeLine(never, 'part').reasons).toEqual([
      {
        code: 'NOT_STARTED',
        values: { number: 'PG-100-7', startRule: 'activation', receivedOn: '2025-06-01' },
      },
    ])
  })
})
