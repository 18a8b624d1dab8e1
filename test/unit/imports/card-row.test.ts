import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../src/shared/imports/table'
import { cardNumberOf } from '../../../src/shared/warranty/card-number'
import { cardColumns, guessCardColumns } from '../../../src/shared/warranty/import-columns'
import { cardRowReader } from '../../../src/shared/warranty/import-row'

type Facts = Partial<Record<(typeof cardColumns)[number], Cell>>

const places = Object.fromEntries(cardColumns.map((column, place) => [column, place]))
const columns = { ...guessCardColumns([]), ...places }

function judged(facts: Facts) {
  const read = cardRowReader({ columns, calendar: 'jalali', today: '2026-11-22' })
  return read({ row: 7, cells: cardColumns.map(column => facts[column] ?? '') })
}

function reasons(facts: Facts): readonly string[] {
  const verdict = judged(facts)
  return verdict.ok ? [] : verdict.reasons.map(({ code, column }) => `${code} ${column}`)
}

const rightNumber = Array.from({ length: 20 }, (_, seed) =>
  cardNumberOf(Uint8Array.from({ length: 64 }, (_, place) => place * 3 + seed)),
).find(number => number !== undefined)

describe('a row of a file of cards', () => {
  test('N2 becomes a card with its days, its serial in ASCII digits and its key', () => {
    expect(
      judged({
        serial: ' ab-۱۲۳ ',
        brand: 'سامسونگ',
        model: 'Galaxy A54',
        producedOn: '1402/5/1',
        activatedOn: '۱۴۰۳/۸/۱۴',
        invoiceNo: '=5',
      }),
    ).toEqual({
      ok: true,
      card: {
        number: '',
        numberKey: '',
        serialNo: 'ab-123',
        serialKey: 'AB123',
        brand: 'سامسونگ',
        model: 'Galaxy A54',
        producedOn: '2023-07-23',
        soldOn: null,
        installedOn: null,
        activatedOn: '2024-11-04',
        invoiceNo: '=5',
        note: '',
      },
    })
  })

  test.each<[string, Facts, readonly string[]]>([
    ['neither serial nor number', { brand: 'LG' }, ['no_identity serial']],
    ['activated without a serial', { number: 'M-1', activatedOn: '1403/1/1' }, ['no_serial serial']],
    ['30 Esfand 1402', { serial: 'A', soldOn: '1402/12/30' }, ['no_such_day soldOn']],
    ['no date at all', { serial: 'A', soldOn: 'soon' }, ['date_format soldOn']],
    [
      'activation before production',
      { serial: 'A', producedOn: '1403/2/1', activatedOn: '1403/1/31' },
      ['before_earlier activatedOn'],
    ],
    [
      'installation before the sale',
      { serial: 'A', soldOn: '1403/2/1', installedOn: '1403/1/31' },
      ['before_earlier installedOn'],
    ],
    ['tomorrow', { serial: 'A', activatedOn: '1405/9/2' }, ['in_future activatedOn']],
    ['another calendar’s year', { serial: 'A', soldOn: '1250/1/1' }, ['too_long_ago soldOn']],
    ['a formula', { serial: { text: '=A1', flaw: 'formula' } }, ['formula serial']],
    [
      'an error of the spreadsheet',
      { serial: 'A', model: { text: '#REF!', flaw: 'error_value' } },
      ['error_value model'],
    ],
    ['lost digits', { serial: '3.56938E+14' }, ['lost_digits serial']],
    ['lost digits in Persian', { serial: '۳٫۵۶۹۳۸E+۱۴' }, ['lost_digits serial']],
    ['only signs', { serial: '---' }, ['no_letter_or_digit serial']],
    ['two lines', { serial: 'A', note: 'a\nb' }, ['one_line note']],
    ['a text that turns others', { serial: 'A', brand: 'a\u202eb' }, ['unsafe_character brand']],
    ['too long', { serial: 'A'.repeat(61) }, ['too_long serial']],
    [
      'a mistyped number of ours',
      { number: `${rightNumber?.slice(0, -1)}${rightNumber?.endsWith('A') ? 'C' : 'A'}` },
      ['number_wrong number'],
    ],
    [
      'several faults at once',
      { serial: '3.5E+14', soldOn: 'x', producedOn: '1402/12/30' },
      ['lost_digits serial', 'no_such_day producedOn', 'date_format soldOn'],
    ],
  ])('%s is rejected with the reason', (_name, facts, expected) => {
    expect(reasons(facts)).toEqual(expected)
  })

  test.each<[string, Facts]>([
    ['the last day of a leap year', { serial: 'A', soldOn: '1403/12/30' }],
    ['today', { serial: 'A', activatedOn: '1405/9/1' }],
    ['a number of ours', { number: rightNumber ?? '' }],
    ['a maker’s own number', { number: 'GLD-00017' }],
    ['a serial that only looks like a power of ten', { serial: '1E10' }],
    ['what a spreadsheet would run', { serial: 'A', note: '=HYPERLINK("x")' }],
  ])('%s is accepted', (_name, facts) => {
    expect(rightNumber).toBeDefined()
    expect(reasons(facts)).toEqual([])
  })
})
