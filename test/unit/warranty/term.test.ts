import { describe, expect, test } from 'vitest'
import type { CalendarKind } from '../../../src/shared/kernel/calendar'
import { addDays } from '../../../src/shared/kernel/day'
import { judgeLine } from '../../../src/shared/warranty/verdict'
import { shownByIntl } from './intl-days'
import { inputsWith, told } from './verdict-inputs'

type Row = readonly [
  what: string,
  calendar: CalendarKind,
  start: string,
  startIso: string,
  months: number,
  end: string,
  endIso: string,
]

// biome-ignore format: one case a line
const rows: readonly Row[] = [
  ['14 Aban + 18 months', 'jalali', '1403/08/14', '2024-11-04', 18, '1405/02/14', '2026-05-04'],
  ['1399 has 30 Esfand, 1400 has not', 'jalali', '1399/12/30', '2021-03-20', 12, '1400/12/29', '2022-03-20'],
  ['clamps once for all the months, not year by year', 'jalali', '1399/12/30', '2021-03-20', 24, '1401/12/29', '2023-03-20'],
  ['30 Esfand into a common year', 'jalali', '1399/12/30', '2021-03-20', 36, '1402/12/29', '2024-03-19'],
  ['30 Esfand into a leap year keeps its day', 'jalali', '1399/12/30', '2021-03-20', 48, '1403/12/30', '2025-03-20'],
  ['29 Esfand stays 29 Esfand', 'jalali', '1399/12/29', '2021-03-19', 12, '1400/12/29', '2022-03-20'],
  ['29 Esfand into a leap year is not its last day', 'jalali', '1398/12/29', '2020-03-19', 12, '1399/12/29', '2021-03-19'],
  ['1403 has 30 Esfand, 1404 has not', 'jalali', '1403/12/30', '2025-03-20', 12, '1404/12/29', '2026-03-20'],
  ['30 Esfand into a month of 31 stays the 30th', 'jalali', '1403/12/30', '2025-03-20', 18, '1405/06/30', '2026-09-21'],
  ['from leap year to leap year', 'jalali', '1403/12/30', '2025-03-20', 60, '1408/12/30', '2030-03-20'],
  ['the day before leap day', 'jalali', '1403/12/29', '2025-03-19', 12, '1404/12/29', '2026-03-20'],
  ['the last day of a common year into a leap year', 'jalali', '1402/12/29', '2024-03-19', 12, '1403/12/29', '2025-03-19'],
  ['new year to new year', 'jalali', '1404/01/01', '2025-03-21', 12, '1405/01/01', '2026-03-21'],
  ['a leap year counts 366 days and is still 12 months', 'jalali', '1403/01/01', '2024-03-20', 12, '1404/01/01', '2025-03-21'],
  ['1408 has 30 Esfand, 1409 has not', 'jalali', '1408/12/30', '2030-03-20', 12, '1409/12/29', '2031-03-20'],
  ['29 Esfand into 1408', 'jalali', '1407/12/29', '2029-03-19', 12, '1408/12/29', '2030-03-19'],
  ['1408 to 1412, both leap', 'jalali', '1408/12/30', '2030-03-20', 48, '1412/12/30', '2034-03-20'],
  ['31 Shahrivar clamps to 30 Mehr', 'jalali', '1404/06/31', '2025-09-22', 1, '1404/07/30', '2025-10-22'],
  ['31 Shahrivar clamps to 29 Esfand', 'jalali', '1404/06/31', '2025-09-22', 6, '1404/12/29', '2026-03-20'],
  ['31 Shahrivar clamps to 30 Esfand of a leap year', 'jalali', '1403/06/31', '2024-09-21', 6, '1403/12/30', '2025-03-20'],
  ['31 Shahrivar has its day again after a year', 'jalali', '1404/06/31', '2025-09-22', 12, '1405/06/31', '2026-09-22'],
  ['31 Farvardin clamps to 30 Mehr', 'jalali', '1404/01/31', '2025-04-20', 6, '1404/07/30', '2025-10-22'],
  ['31 Farvardin to 31 Shahrivar, both long', 'jalali', '1404/01/31', '2025-04-20', 5, '1404/06/31', '2025-09-22'],
  ['31 Mordad clamps to 29 Esfand', 'jalali', '1404/05/31', '2025-08-22', 7, '1404/12/29', '2026-03-20'],
  ['30 Mehr clamps to 29 Esfand', 'jalali', '1404/07/30', '2025-10-22', 5, '1404/12/29', '2026-03-20'],
  ['30 Mehr keeps its day in a leap Esfand', 'jalali', '1403/07/30', '2024-10-21', 5, '1403/12/30', '2025-03-20'],
  ['30 Mehr into a month of 31 stays the 30th', 'jalali', '1404/07/30', '2025-10-22', 6, '1405/01/30', '2026-04-19'],
  ['30 Bahman clamps to 29 Esfand', 'jalali', '1404/11/30', '2026-02-19', 1, '1404/12/29', '2026-03-20'],
  ['30 Bahman keeps its day in 1403', 'jalali', '1403/11/30', '2025-02-18', 1, '1403/12/30', '2025-03-20'],
  ['29 Esfand is not stretched to the month’s end', 'jalali', '1404/12/29', '2026-03-20', 1, '1405/01/29', '2026-04-18'],
  ['the longest term', 'jalali', '1404/02/15', '2025-05-05', 240, '1424/02/15', '2045-05-04'],
  ['one month', 'jalali', '1404/02/15', '2025-05-05', 1, '1404/03/15', '2025-06-05'],
  ['29 February clamps in a common year', 'gregorian', '2024/02/29', '2024-02-29', 12, '2025/02/28', '2025-02-28'],
  ['29 February keeps its day in a leap year', 'gregorian', '2024/02/29', '2024-02-29', 48, '2028/02/29', '2028-02-29'],
  ['28 February into a leap year is not its last day', 'gregorian', '2023/02/28', '2023-02-28', 12, '2024/02/28', '2024-02-28'],
  ['31 January clamps to 28 February', 'gregorian', '2025/01/31', '2025-01-31', 1, '2025/02/28', '2025-02-28'],
  ['31 January clamps to 29 February', 'gregorian', '2024/01/31', '2024-01-31', 1, '2024/02/29', '2024-02-29'],
  ['31 January clamps to 30 April', 'gregorian', '2025/01/31', '2025-01-31', 3, '2025/04/30', '2025-04-30'],
  ['31 August + 18 months clamps to 28 February', 'gregorian', '2025/08/31', '2025-08-31', 18, '2027/02/28', '2027-02-28'],
  ['31 August + 6 months', 'gregorian', '2025/08/31', '2025-08-31', 6, '2026/02/28', '2026-02-28'],
  ['the last day of the year', 'gregorian', '2025/12/31', '2025-12-31', 12, '2026/12/31', '2026-12-31'],
  ['30 November clamps to 28 February', 'gregorian', '2025/11/30', '2025-11-30', 3, '2026/02/28', '2026-02-28'],
  ['two years', 'gregorian', '2026/11/22', '2026-11-22', 24, '2028/11/22', '2028-11-22'],
  ['new year to new year, 354 days', 'hijri', '1446/01/01', '2024-07-07', 12, '1447/01/01', '2025-06-26'],
  ['29 Ramadan', 'hijri', '1446/09/29', '2025-03-29', 12, '1447/09/29', '2026-03-18'],
  ['eighteen lunar months are shorter than solar ones', 'hijri', '1447/06/15', '2025-12-06', 18, '1448/12/15', '2027-05-21'],
  ['29 Muharram stays the 29th', 'hijri', '1446/01/29', '2024-08-04', 1, '1446/02/29', '2024-09-02'],
  ['30 Safar into a month of 30 keeps its day', 'hijri', '1446/02/30', '2024-09-03', 4, '1446/06/30', '2024-12-31'],
  ['30 Safar clamps to 29 Shaban', 'hijri', '1446/02/30', '2024-09-03', 6, '1446/08/29', '2025-02-28'],
  ['30 Rajab clamps to 29 Shaban', 'hijri', '1446/07/30', '2025-01-30', 1, '1446/08/29', '2025-02-28'],
  ['30 Dhu al-Hijjah clamps in a year of 354 days', 'hijri', '1445/12/30', '2024-07-06', 12, '1446/12/29', '2025-06-25'],
  ['30 Dhu al-Hijjah keeps its day in a year of 355 days', 'hijri', '1445/12/30', '2024-07-06', 36, '1448/12/30', '2027-06-05'],
  ['29 Dhu al-Hijjah is not stretched', 'hijri', '1446/12/29', '2025-06-25', 1, '1447/01/29', '2025-07-24'],
]

describe('D2 a term of months', () => {
  test.each(rows)('D2 %s (%s %s = %s + %i months = until %s = %s)', (...row) => {
    const [, calendar, start, startIso, months, end, endIso] = row
    expect(shownByIntl(startIso, calendar)).toBe(start)
    expect(shownByIntl(endIso, calendar)).toBe(end)

    const card = { activatedOn: startIso, statusOn: startIso, owners: [] }
    const on = (receivedOn: string) =>
      judgeLine(
        inputsWith({ receivedOn, card, rules: { calendar, months: { part: months, labour: 0, travel: 0 } } }),
        'part',
      )
    expect(told(on(addDays(startIso, -1)))).toBe('not_covered: NOT_STARTED')
    expect(told(on(startIso))).toBe('covered: IN_TERM')
    expect(on(endIso)).toEqual({
      result: 'covered',
      reasons: [
        {
          code: 'IN_TERM',
          values: {
            startRule: 'activation',
            startsOn: startIso,
            months,
            extraMonths: 0,
            heldDays: 0,
            endsOn: endIso,
            calendar,
          },
        },
      ],
      endsOn: endIso,
    })
    expect(told(on(addDays(endIso, 1)))).toBe('not_covered: TERM_OVER')
  })
})
