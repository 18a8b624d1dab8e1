import fc from 'fast-check'
import { type Burst, decodeKey, noteRelease } from '../../../src/shared/search/scan-decoder'
import { longestGap } from '../../../src/shared/search/scan-runs'

/** A key by the time since the key before it went down, and how long it is held; without that its release is not seen. */
export type Stroke = { readonly character: string; readonly gap: number; readonly held?: number }

export type End = { readonly code: string; readonly gap: number }

type KeyEvent = {
  readonly at: number
  readonly isDown: boolean
  readonly code: string
  readonly isShifted: boolean
}

export const character = fc.constantFrom(...'ABCDEFGHJKMNPQRSTVWXYZabcxyz0123456789-')
export const end = fc.constantFrom('Enter', 'NumpadEnter', 'Tab')

/** A key of a scanner: pressed and let go before the next one. */
export const scannerStroke = fc.record({
  character,
  gap: fc.integer({ min: 7, max: 16 }),
  held: fc.integer({ min: 1, max: 7 }),
})

/** Feeds keys and what ends them (nothing, where there is no end) to the decoder; gives every scan that came out. */
export function scansOf(strokes: readonly Stroke[], ending?: End): string[] {
  let burst: Burst | undefined
  const scans: string[] = []
  for (const { at, isDown, code, isShifted } of eventsOf(strokes, ending)) {
    if (!isDown) {
      burst = noteRelease(burst, { code, at })
      continue
    }
    const decoded = decodeKey(burst, { code, isShifted, at, isRepeat: false, isModified: false })
    burst = decoded.burst
    if (decoded.scan) scans.push(decoded.scan.code)
  }
  return scans
}

/** What fingers can do of it: a key goes down again once it is up, and no sooner than a finger comes back to it. */
export function byHands(strokes: readonly Stroke[]): Stroke[] {
  const backAt = new Map<string, number>()
  let at = 0
  return strokes.map(stroke => {
    const { code } = keyOf(stroke.character)
    const gap = Math.max(stroke.gap, (backAt.get(code) ?? 0) - at)
    at += gap
    backAt.set(code, at + (stroke.held ?? 0) + longestGap)
    return { ...stroke, gap }
  })
}

/** The same keys with their source halting before one of them, while the one before it is down or after it went up. */
export function halted(
  strokes: readonly Stroke[],
  halt: { readonly before: number; readonly length: number; readonly isWhileDown: boolean },
): Stroke[] {
  return strokes.map((stroke, index) => {
    if (index === halt.before) return { ...stroke, gap: stroke.gap + halt.length }
    const isHeld = halt.isWhileDown && index === halt.before - 1
    return isHeld ? { ...stroke, held: (stroke.held ?? 1) + halt.length } : stroke
  })
}

export function codeIn(strokes: readonly Stroke[]): string {
  return strokes.map(({ character: typed }) => typed).join('')
}

function eventsOf(strokes: readonly Stroke[], ending: End | undefined): KeyEvent[] {
  const events: KeyEvent[] = []
  let at = 1000
  for (const { character: typed, gap, held } of strokes) {
    at += gap
    const key = keyOf(typed)
    events.push({ at, isDown: true, ...key })
    if (held !== undefined) events.push({ at: at + held, isDown: false, ...key })
  }
  if (ending) events.push({ at: at + ending.gap, isDown: true, code: ending.code, isShifted: false })
  // What happens at one instant keeps its order of making: a key is up before the next one is down.
  return events.sort((one, other) => one.at - other.at)
}

function keyOf(typed: string): { readonly code: string; readonly isShifted: boolean } {
  if (/[A-Z]/.test(typed)) return { code: `Key${typed}`, isShifted: true }
  if (/[a-z]/.test(typed)) return { code: `Key${typed.toUpperCase()}`, isShifted: false }
  if (/\d/.test(typed)) return { code: `Digit${typed}`, isShifted: false }
  return { code: 'Minus', isShifted: false }
}
