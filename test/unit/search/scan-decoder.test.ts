import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Burst, decodeKey, type KeyPress, longestGap } from '../../../src/shared/search/scan-decoder'

const codeOf = (character: string): Pick<KeyPress, 'code' | 'isShifted'> => {
  if (/[A-Z]/.test(character)) return { code: `Key${character}`, isShifted: true }
  if (/[a-z]/.test(character)) return { code: `Key${character.toUpperCase()}`, isShifted: false }
  if (/\d/.test(character)) return { code: `Digit${character}`, isShifted: false }
  return { code: 'Minus', isShifted: false }
}

type Stroke = { readonly character: string; readonly gap: number }

/** Feeds strokes and an ending key to the decoder; gives every scan that came out. */
function scansOf(strokes: readonly Stroke[], end: { readonly code: string; readonly gap: number }): string[] {
  let burst: Burst | undefined
  let at = 1000
  const scans: string[] = []
  const press = (key: Pick<KeyPress, 'code' | 'isShifted'>, gap: number) => {
    at += gap
    const decoded = decodeKey(burst, { ...key, at, isRepeat: false, isModified: false })
    burst = decoded.burst
    if (decoded.scan !== undefined) scans.push(decoded.scan)
  }
  for (const { character, gap } of strokes) press(codeOf(character), gap)
  press({ code: end.code, isShifted: false }, end.gap)
  return scans
}

const character = fc.constantFrom(...'ABCDEFGHJKMNPQRSTVWXYZabcxyz0123456789-')
const scannerGap = fc.integer({ min: 1, max: 16 })
const handGap = fc.integer({ min: 45, max: 400 })
const end = fc.constantFrom('Enter', 'NumpadEnter', 'Tab')

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
    const held: KeyPress = { code: 'KeyA', isShifted: false, at: 10, isRepeat: true, isModified: false }
    expect(decodeKey({ text: 'ABCD', lastAt: 1 }, held).burst).toBeUndefined()
    expect(
      decodeKey({ text: 'ABCD', lastAt: 1 }, { ...held, isRepeat: false, isModified: true }).burst,
    ).toBeUndefined()
    const late: KeyPress = {
      code: 'Enter',
      isShifted: false,
      at: 2 + longestGap,
      isRepeat: false,
      isModified: false,
    }
    expect(decodeKey({ text: 'ABCD', lastAt: 1 }, late).scan).toBeUndefined()
  })
})
