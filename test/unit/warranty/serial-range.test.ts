import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { serialRange } from '../../../src/shared/warranty/serial-range'

const serialsOf = (first: string, last: string): readonly string[] | string => {
  const range = serialRange(first, last)
  return range.ok ? range.serials() : range.reason
}

describe('ranges of serials', () => {
  test.each([
    ['one serial', 'A7', 'A7', ['A7']],
    ['leading zeros', 'SN-0098', 'SN-0101', ['SN-0098', 'SN-0099', 'SN-0100', 'SN-0101']],
    ['digits alone', '998', '999', ['998', '999']],
    ['digits of three scripts', 'A۰۹', 'a١١', ['A09', 'A10', 'A11']],
    ['a beginning in another spelling', 'snw-01', 'SNW 02', ['snw-01', 'snw-02']],
    [
      'more digits than numbers are exact',
      'X90071992547409930',
      'X90071992547409931',
      ['X90071992547409930', 'X90071992547409931'],
    ],
  ])('%s', (_, first, last, serials) => {
    expect(serialsOf(first, last)).toEqual(serials)
  })

  test.each([
    ['nothing', '', 'A1', 'empty'],
    ['separators alone', '-', '-', 'empty'],
    ['another length', 'A9', 'A10', 'wrong'],
    ['another beginning', 'A1', 'B2', 'wrong'],
    ['the wrong order', 'A2', 'A1', 'wrong'],
    ['letters at the end', 'A1X', 'A2X', 'wrong'],
    ['a beginning that counts, too', 'A1-5', 'A2-7', 'wrong'],
    ['10,001 serials', '00000', '10000', 'too_large'],
  ])('%s is none', (_, first, last, reason) => {
    expect(serialsOf(first, last)).toBe(reason)
  })

  test('has as many serials as it counts, all different, in order and of one length', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_000 }), fc.nat({ max: 300 }), (from, more) => {
        const shown = (value: number) => `PX${String(value).padStart(6, '0')}`
        const range = serialRange(shown(from), shown(from + more))
        if (!range.ok) throw new Error(range.reason)
        const serials = range.serials()
        expect([serials.length, new Set(serials).size]).toEqual([range.count, range.count])
        expect(range.count).toBe(more + 1)
        expect(serials).toEqual([...serials].sort())
        expect(serials.at(-1)).toBe(shown(from + more))
      }),
    )
  })
})
