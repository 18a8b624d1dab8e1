import { keyCharacter } from './key-character'
import { longestGap, mayGoOn, mostRuns, type Run, scannedTail } from './scan-runs'

/** A key going down: where it is (event.code), with Shift or not, and when it happened, in milliseconds of one clock. */
export type KeyPress = {
  readonly code: string
  readonly isShifted: boolean
  /** The instant of the key itself, not the one at which a busy window came to look at it. */
  readonly at: number
  /** Held keys repeat themselves as fast as a scanner types; they are never part of a scan. */
  readonly isRepeat: boolean
  /** With Ctrl, Alt or Meta: a shortcut. */
  readonly isModified: boolean
}

export type KeyRelease = Pick<KeyPress, 'code' | 'at'>

/** Keys that may still turn out to be a scan. */
export type Burst = {
  readonly runs: readonly Run[]
  /** When the last key went down, Shift too. */
  readonly lastAt: number
  /** The longest time without a key since the last character. */
  readonly pause: number
  /** The key of the last character. */
  readonly held: { readonly code: string; readonly at: number; readonly upAt: number | undefined }
}

export type Scan = {
  readonly code: string
  /** When its first key went down. */
  readonly startedAt: number
}

export type Decoded = {
  readonly burst: Burst | undefined
  /** The whole code, with the key that ended it. */
  readonly scan: Scan | undefined
}

const nothing: Decoded = { burst: undefined, scan: undefined }

/**
 * Goes on with a burst by a key that went down. The keys are read by their place on the keyboard, so the code is right
 * under a Persian or Arabic layout too. Nothing is decided by a timer: the key that ends a burst (Enter or Tab) says
 * whether the keys before it were a scan, by the times at which they happened.
 */
export function decodeKey(burst: Burst | undefined, key: KeyPress): Decoded {
  if (key.isRepeat || key.isModified) return nothing
  if (isShift(key.code)) return { burst: burst && withShift(burst, key), scan: undefined }
  if (isEnd(key.code)) {
    const tail = burst && scannedTail(runsWith(burst, key, ''))
    return { burst: undefined, scan: tail && scanOf(tail) }
  }
  const character = keyCharacter(key)
  if (character === undefined) return nothing
  return {
    burst: {
      runs: burst ? runsWith(burst, key, character) : [newRun(key, character, Number.POSITIVE_INFINITY)],
      lastAt: key.at,
      pause: 0,
      held: { code: key.code, at: key.at, upAt: undefined },
    },
    scan: undefined,
  }
}

/** Notes that a key went up: fingers stay on a key longer than a scanner does. */
export function noteRelease(burst: Burst | undefined, { code, at }: KeyRelease): Burst | undefined {
  if (burst?.held.code !== code || burst.held.upAt !== undefined) return burst
  return { ...burst, held: { ...burst.held, upAt: at } }
}

function withShift(burst: Burst, { at }: KeyPress): Burst {
  return { ...burst, lastAt: at, pause: pauseUntil(burst, at) }
}

function pauseUntil({ pause, lastAt }: Burst, at: number): number {
  return Math.max(pause, at - lastAt)
}

function runsWith(burst: Burst, key: KeyPress, character: string): readonly Run[] {
  const pause = pauseUntil(burst, key.at)
  const last = burst.runs.at(-1)
  if (!last) return [newRun(key, character, pause)]
  const left: Run = { ...last, isLetGo: last.isLetGo && wasLetGo(burst, key.at) }
  const earlier = burst.runs.slice(0, -1)
  if (pause < longestGap) {
    return [...earlier, { ...left, text: left.text + character, keys: left.keys + 1 }]
  }
  const kept = mayGoOn(left, pause) ? [...earlier, left].slice(1 - mostRuns) : []
  return [...kept, newRun(key, character, pause)]
}

/** One halt, while the key was down or after it, is the machine's; a finger takes its time for both. */
function wasLetGo({ held }: Burst, at: number): boolean {
  return held.upAt !== undefined && Math.min(held.upAt - held.at, at - held.upAt) < longestGap
}

function newRun({ at }: KeyPress, text: string, pauseBefore: number): Run {
  return { text, keys: 1, startedAt: at, pauseBefore, isLetGo: true }
}

function scanOf(runs: readonly Run[]): Scan | undefined {
  const [first] = runs
  return first && { code: runs.map(({ text }) => text).join(''), startedAt: first.startedAt }
}

function isEnd(code: string): boolean {
  return code === 'Enter' || code === 'NumpadEnter' || code === 'Tab'
}

function isShift(code: string): boolean {
  return code === 'ShiftLeft' || code === 'ShiftRight'
}
