import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Burst, decodeKey, noteRelease } from '../../../src/shared/search/scan-decoder'
import { byHands, character, codeIn, end, halted, type Stroke, scannerStroke, scansOf } from './typed-keys'

const burst = fc.array(scannerStroke, { minLength: 4, maxLength: 40 })
const stall = fc.integer({ min: 20, max: 150 })

/** A finger stays on a key for 40 ms at least, so keys nearer than that overlap. */
const held = fc.integer({ min: 40, max: 160 })
const handStroke = (gap: fc.Arbitrary<number>) => fc.record({ character, gap, held })
const fastTyping = fc
  .array(handStroke(fc.integer({ min: 35, max: 200 })), { minLength: 1, maxLength: 40 })
  .map(byHands)
const rolledTyping = fc
  .array(
    fc.tuple(
      handStroke(fc.integer({ min: 35, max: 200 })),
      fc.array(handStroke(fc.integer({ min: 5, max: 30 })), { minLength: 0, maxLength: 2 }),
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map(groups => byHands(groups.flatMap(([first, rest]) => [first, ...rest])))
const afterHands = fc.integer({ min: 250, max: 3000 })

describe('a burst whose source halts', () => {
  it('is one scan in 10,000 bursts, wherever it halts: in the middle, while a key is down, before its end', () => {
    const place = fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), isWhileDown: fc.boolean() })
    fc.assert(
      fc.property(burst, end, stall, place, (strokes, code, length, { share, isWhileDown }) => {
        const before = 1 + Math.floor(share * strokes.length)
        const keys = halted(strokes, { before, length, isWhileDown })
        const gap = before >= strokes.length ? 9 + length : 9
        expect(scansOf(keys, { code, gap })).toEqual([codeIn(strokes)])
      }),
      { numRuns: 10_000 },
    )
  })

  it('is one scan where it halts again and again, and where it freezes for two seconds', () => {
    const long = fc.array(scannerStroke, { minLength: 16, maxLength: 40 })
    fc.assert(
      fc.property(long, stall, stall, fc.integer({ min: 200, max: 1900 }), (strokes, one, other, freeze) => {
        const twice = halted(halted(strokes, { before: 3, length: one, isWhileDown: false }), {
          before: 9,
          length: other,
          isWhileDown: true,
        })
        expect(scansOf(twice, { code: 'Enter', gap: 9 })).toEqual([codeIn(strokes)])
        const frozen = halted(twice, { before: 12, length: freeze, isWhileDown: false })
        expect(scansOf(frozen, { code: 'Enter', gap: 9 })).toEqual([codeIn(strokes)])
      }),
      { numRuns: 2000 },
    )
  })

  it('is one scan without any release seen, where a part of it is longer than hands roll', () => {
    const blind = [...'R5CW3099XXA'].map(letter => ({ character: letter, gap: 9 }))
    for (const before of [5, 6, 7, 8, 9, 10]) {
      const keys = halted(blind, { before, length: 150, isWhileDown: false }).map(unseen)
      expect(scansOf(keys, { code: 'Enter', gap: 9 })).toEqual(['R5CW3099XXA'])
    }
    expect(scansOf(blind, { code: 'Enter', gap: 159 })).toEqual(['R5CW3099XXA'])
  })

  it('writes capitals with Shift of its own, before which it may halt as well', () => {
    expect(shiftedScan(0)).toBe('AB12C')
    expect(shiftedScan(140)).toBe('AB12C')
  })
})

describe('a scan and hands', () => {
  it('takes 10,000 bursts alone where hands typed before them', () => {
    fc.assert(
      fc.property(rolledTyping, afterHands, burst, end, stall, (typed, pause, strokes, code, length) => {
        const scanned = halted(strokes, { before: 2, length, isWhileDown: false })
        const keys = [
          ...typed,
          ...scanned.map((stroke, index) => (index === 0 ? { ...stroke, gap: pause } : stroke)),
        ]
        expect(scansOf(keys, { code, gap: 9 })).toEqual([codeIn(strokes)])
      }),
      { numRuns: 10_000 },
    )
  })

  it('sees no scan in 10,000 runs of fast typing, down to 35 ms a key, nor in keys that roll', () => {
    const endGap = fc.integer({ min: 5, max: 400 })
    fc.assert(
      fc.property(fastTyping, rolledTyping, end, endGap, (fast, rolled, code, gap) => {
        expect(scansOf(fast, { code, gap })).toEqual([])
        expect(scansOf(rolled, { code, gap })).toEqual([])
      }),
      { numRuns: 10_000 },
    )
  })

  it('sees no scan in what a screen keyboard types, whose keys are let go at once', () => {
    const tapped = fc.array(
      fc.record({ character, gap: fc.integer({ min: 60, max: 400 }), held: fc.integer({ min: 0, max: 5 }) }),
      { minLength: 1, maxLength: 40 },
    )
    fc.assert(
      fc.property(tapped, end, fc.integer({ min: 60, max: 400 }), (strokes, code, gap) => {
        expect(scansOf(strokes, { code, gap })).toEqual([])
      }),
      { numRuns: 5000 },
    )
  })

  it('leaves a burst without an end where it is: an Enter by hand stays an Enter, the next scan is its own', () => {
    fc.assert(
      fc.property(burst, fc.integer({ min: 250, max: 5000 }), burst, (first, pause, second) => {
        expect(scansOf(first)).toEqual([])
        expect(scansOf(first, { code: 'Enter', gap: pause })).toEqual([])
        const later = second.map((stroke, index) => (index === 0 ? { ...stroke, gap: 2500 } : stroke))
        expect(scansOf([...first, ...later], { code: 'Enter', gap: 9 })).toEqual([codeIn(second)])
      }),
      { numRuns: 2000 },
    )
  })
})

function unseen({ character: typed, gap }: Stroke): Stroke {
  return { character: typed, gap }
}

/** As a scanner sends capitals: Shift down, the key down and up, eight milliseconds each. */
function shiftedScan(haltBeforeC: number): string | undefined {
  let state: Burst | undefined
  let at = 0
  const press = (code: string, isShifted: boolean) => {
    at += 8
    const decoded = decodeKey(state, { code, isShifted, at, isRepeat: false, isModified: false })
    at += 8
    state = noteRelease(decoded.burst, { code, at })
    return decoded.scan?.code
  }
  press('ShiftLeft', true)
  press('KeyA', true)
  press('ShiftLeft', true)
  press('KeyB', true)
  press('Digit1', false)
  press('Digit2', false)
  at += haltBeforeC
  press('ShiftLeft', true)
  press('KeyC', true)
  return press('Enter', false)
}
