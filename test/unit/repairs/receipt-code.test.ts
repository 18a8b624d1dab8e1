import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseReceiptCode, receiptCodeBytes, receiptCodeOf } from '../../../src/shared/repairs/receipt-code'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const anyCode = fc.uint8Array({ minLength: receiptCodeBytes, maxLength: receiptCodeBytes }).map(receiptCodeOf)

describe('receipt codes', () => {
  test('are PG and eleven characters that no print confuses', () => {
    fc.assert(
      fc.property(anyCode, code => {
        expect(code).toMatch(/^PG[0-9A-HJKMNP-TV-Z]{11}$/)
      }),
    )
  })

  test('are made of the bytes given and of nothing else', () => {
    const bytes = Uint8Array.from([1, 2, 3, 4, 5, 6, 7])
    expect(receiptCodeOf(bytes)).toBe(receiptCodeOf(Uint8Array.from(bytes)))
    expect(receiptCodeOf(bytes)).not.toBe(receiptCodeOf(Uint8Array.from([1, 2, 3, 4, 5, 6, 8])))
  })

  test('use all fifty bits that they show', () => {
    const zeros = new Uint8Array(receiptCodeBytes)
    const codes = Array.from({ length: 50 }, (_, bit) => {
      const bytes = new Uint8Array(zeros)
      bytes[receiptCodeBytes - 1 - Math.floor(bit / 8)] = 1 << (bit % 8)
      return receiptCodeOf(bytes)
    })
    expect(new Set([...codes, receiptCodeOf(zeros)]).size).toBe(51)
  })

  test('need seven bytes', () => {
    expect(() => receiptCodeOf(new Uint8Array(6))).toThrow(RangeError)
  })

  test('are read however they are typed: case, spaces, hyphens, three digit scripts', () => {
    fc.assert(
      fc.property(anyCode, code => {
        const persian = code.replace(/\d/g, digit => String.fromCharCode(0x06f0 + Number(digit)))
        const grouped = `${code.slice(0, 2)}-${code.slice(2, 7)} ${code.slice(7)}`
        for (const typed of [code, code.toLowerCase(), persian, grouped, ` ${code}\n`, `\u200e${code}`]) {
          expect(parseReceiptCode(typed)).toBe(code)
        }
      }),
    )
  })

  test('are read with O for 0 and I or L for 1', () => {
    fc.assert(
      fc.property(anyCode, code => {
        const misread = `PG${code.slice(2).replaceAll('0', 'o').replaceAll('1', 'l')}`
        expect(parseReceiptCode(misread)).toBe(code)
      }),
    )
  })

  test('notice any one wrong character', () => {
    fc.assert(
      fc.property(
        anyCode,
        fc.integer({ min: 2, max: 12 }),
        fc.constantFrom(...alphabet),
        (code, at, symbol) => {
          fc.pre(code[at] !== symbol)
          expect(parseReceiptCode(`${code.slice(0, at)}${symbol}${code.slice(at + 1)}`)).toBeUndefined()
        },
      ),
    )
  })

  test('are not found in other numbers', () => {
    for (const text of ['', 'PG', '1405-00012', '356938035643809', 'PG12345678901234', 'R5CW3099XXA']) {
      expect(parseReceiptCode(text)).toBeUndefined()
    }
  })
})
