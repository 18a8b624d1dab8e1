import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Burst, decodeKey, type KeyPress } from '../../../src/shared/search/scan-decoder'
import { longestGap } from '../../../src/shared/search/scan-runs'
import { character, end, scansOf } from './typed-keys'

const scannerGap = fc.integer({ min: 1, max: 16 })
const handGap = fc.integer({ min: 45, max: 400 })

describe('scan decoder', () => {
  it('reads 10,000 bursts of a scanner whole, whatever the keyboard layout', () => {
    const burst = fc.array(fc.record({ character, gap: scannerGap }), { minLength: 4, maxLength: 40 })
    fc.assert(
      fc.property(burst, end, scannerGap, (strokes, code, gap) => {
        expect(scansOf(strokes, { code, gap })).toEqual([strokes.map(stroke => stroke.character).join('')])
      }),
      { numRuns: 10_000 },
    )
  })

  it('sees no scan in 10,000 runs of typing', () => {
    const typing = fc.array(fc.record({ character, gap: handGap }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(typing, end, handGap, (strokes, code, gap) => {
        expect(scansOf(strokes, { code, gap })).toEqual([])
      }),
      { numRuns: 10_000 },
    )
  })

  it('sees no scan where two or three typed keys roll into each other', () => {
    // A fast typist rolls at most three keys; the fourth comes after a reach.
    const roll = fc.array(fc.record({ character, gap: fc.integer({ min: 5, max: 30 }) }), {
      minLength: 1,
      maxLength: 2,
    })
    const rolls = fc.array(fc.tuple(fc.record({ character, gap: handGap }), roll), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(rolls, end, fc.integer({ min: 5, max: 30 }), (groups, code, gap) => {
        const strokes = groups.flatMap(([first, rest]) => [first, ...rest])
        expect(scansOf(strokes, { code, gap })).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('takes only the burst when a scan follows typing', () => {
    const typed = [...'ab'].map(letter => ({ character: letter, gap: 120 }))
    const scanned = [...'1405-00123'].map((letter, index) => ({
      character: letter,
      gap: index === 0 ? 200 : 9,
    }))
    expect(scansOf([...typed, ...scanned], { code: 'Enter', gap: 9 })).toEqual(['1405-00123'])
  })

  it('does not count a held key, a shortcut or a pause before the end', () => {
    const held: KeyPress = { code: 'KeyE', isShifted: false, at: 40, isRepeat: true, isModified: false }
    expect(decodeKey(typedABCD(), held).burst).toBeUndefined()
    expect(decodeKey(typedABCD(), { ...held, isRepeat: false, isModified: true }).burst).toBeUndefined()
    const late: KeyPress = { ...held, code: 'Enter', at: 31 + longestGap, isRepeat: false }
    expect(decodeKey(typedABCD(), late).scan).toBeUndefined()
    expect(decodeKey(typedABCD(), { ...late, at: 30 + longestGap - 1 }).scan?.code).toBe('ABCD')
  })
})

/** Four keys, the last at 30 ms, none of them seen going up: hands may have done that. */
function typedABCD(): Burst | undefined {
  return ['KeyA', 'KeyB', 'KeyC', 'KeyD'].reduce<Burst | undefined>((burst, code, index) => {
    const key = { code, isShifted: true, at: index * 10, isRepeat: false, isModified: false }
    return decodeKey(burst, key).burst
  }, undefined)
}
