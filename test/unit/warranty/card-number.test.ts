import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cardCodeOf,
  cardNumberBytes,
  cardNumberOf,
  checkCharacterOf,
  readCardNumber,
} from '../../../src/shared/warranty/card-number'

const alphabet = '34679ACDEFGHJKMNPQRTWXY'

const anyNumber = fc
  .uint8Array({ minLength: cardNumberBytes, maxLength: cardNumberBytes })
  .map(bytes => cardNumberOf(bytes))
  .filter(number => number !== undefined)

describe('check characters of ISO/IEC 7064, MOD 37,36', () => {
  test.each([
    ['A12425GABC1234002', 'M'], // The example of the Global Release Identifier Standard.
    ['', '1'],
    ['0', '2'],
  ])('of %s is %s', (text, check) => {
    expect(checkCharacterOf(text)).toBe(check)
  })

  test('find every single wrong character', () => {
    const symbols = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    const text = fc.array(fc.constantFrom(...symbols), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(text, fc.nat(), fc.constantFrom(...symbols), (characters, at, other) => {
        const place = at % characters.length
        fc.pre(characters[place] !== other)
        const wrong = characters.with(place, other).join('')
        expect(checkCharacterOf(wrong)).not.toBe(checkCharacterOf(characters.join('')))
      }),
    )
  })

  test.each(['a', 'ی', '-', ' '])('know nothing of %j', character => {
    expect(() => checkCharacterOf(character)).toThrow(RangeError)
  })
})

describe('numbers of cards', () => {
  test('are PW, nine characters that no print confuses, and the check character, in groups of four', () => {
    fc.assert(
      fc.property(anyNumber, number => {
        expect(number).toMatch(/^PW..-....-....$/)
        const code = cardCodeOf(number)
        expect([...code.slice(2)].filter(character => !alphabet.includes(character))).toEqual([])
        expect(readCardNumber(number)).toEqual({ key: code, kind: 'right' })
      }),
    )
  })

  test('are made of the bytes given, each character as often as another', () => {
    const seen = Array.from({ length: 256 }, (_, byte) =>
      cardNumberOf(new Uint8Array(cardNumberBytes).fill(byte)),
    )
    const drawn = new Set(seen.filter(number => number !== undefined).map(number => number[2]))
    expect(drawn.size).toBeGreaterThan(10)
    expect(seen.slice(253)).toEqual([undefined, undefined, undefined])
    expect(cardNumberOf(new Uint8Array(3))).toBeUndefined()
  })

  test('are read in any case, spacing and digit script', () => {
    fc.assert(
      fc.property(anyNumber, number => {
        const key = cardCodeOf(number)
        const persian = number.replace(/\d/g, digit => String.fromCharCode(0x06f0 + Number(digit)))
        for (const text of [persian, number.toLowerCase(), ` ${key} `, `\u200e${number}\u200f`]) {
          expect(readCardNumber(text)).toEqual({ key, kind: 'right' })
        }
      }),
    )
  })

  test('off by one character are recognised as wrong, also by a character that is in none', () => {
    const any = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    fc.assert(
      fc.property(anyNumber, fc.integer({ min: 2, max: 11 }), any, (number, place, other) => {
        const key = cardCodeOf(number)
        fc.pre(key[place] !== other)
        const wrong = `${key.slice(0, place)}${other}${key.slice(place + 1)}`
        expect(readCardNumber(wrong)).toEqual({ key: wrong, kind: 'wrong' })
      }),
    )
  })

  test.each(['C39XK2H4N72J', 'PW', 'PW3467', 'PF3L0001', '356938035643809', ''])(
    '%s is no number of ours, right or wrong',
    text => {
      expect(readCardNumber(text).kind).toBe('other')
    },
  )
})
