import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { unescapedText } from '../../../src/shared/imports/cell-text'
import { csvLine } from '../../../src/shared/imports/reject-file'

describe('a line of the reject file', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '  =1', "=cmd|' /C calc'!A0"])(
    '%s is no formula for a spreadsheet',
    cell => {
      const [[read]] = Papa.parse<string[]>(csvLine([cell], ',')).data as [[string]]
      expect(read).toBe(`'${cell}`)
    },
  )

  test.each([',', ';', '\t'])('every cell comes back through %j as it was', delimiter => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom("'", ' ', '\t', '=', '+', 'a') }),
    )
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), cells => {
        const { data } = Papa.parse<string[]>(csvLine(cells, delimiter), { delimiter, newline: '\r\n' })
        expect(data[0]?.map(unescapedText)).toEqual(cells)
      }),
    )
  })
})
