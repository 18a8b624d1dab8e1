/** A key going down: where it is (event.code), with Shift or not, and when, in milliseconds of one clock. */
export type KeyPress = {
  readonly code: string
  readonly isShifted: boolean
  readonly at: number
  /** Held keys repeat themselves as fast as a scanner types; they are never part of a scan. */
  readonly isRepeat: boolean
  /** With Ctrl, Alt or Meta: a shortcut. */
  readonly isModified: boolean
}

/** A run of keys that may still turn out to be a scan. */
export type Burst = { readonly text: string; readonly lastAt: number }

export type Decoded = {
  readonly burst: Burst | undefined
  /** The whole code, with the key that ended it. */
  readonly scan: string | undefined
}

/** A hand-held scanner needs 7–16 ms a key; hands stay above this even when two keys roll into each other. */
export const longestGap = 35

/** Shorter codes are not scanned in a shop, and hands can roll three keys within the gap. */
export const shortestCode = 4

/**
 * Goes on with a run of keys. The keys are read by their place on the keyboard, so the code is right under a Persian or
 * Arabic layout too. A run that is fast from its first to its last key and ends with Enter or Tab is a scan.
 */
export function decodeKey(burst: Burst | undefined, key: KeyPress): Decoded {
  if (key.isRepeat || key.isModified) return { burst: undefined, scan: undefined }
  const running = burst && key.at - burst.lastAt <= longestGap ? burst : undefined
  if (isEnd(key.code)) {
    const text = running?.text ?? ''
    return { burst: undefined, scan: text.length >= shortestCode ? text : undefined }
  }
  if (isShift(key.code)) return { burst: running && { ...running, lastAt: key.at }, scan: undefined }
  const character = characterOf(key)
  if (character === undefined) return { burst: undefined, scan: undefined }
  return { burst: { text: (running?.text ?? '') + character, lastAt: key.at }, scan: undefined }
}

function isEnd(code: string): boolean {
  return code === 'Enter' || code === 'NumpadEnter' || code === 'Tab'
}

function isShift(code: string): boolean {
  return code === 'ShiftLeft' || code === 'ShiftRight'
}

/** Places whose character is not in their name: plain, then with Shift, on the layout that scanners imitate (US). */
const places: Readonly<Record<string, readonly [string, string]>> = {
  Digit1: ['1', '!'],
  Digit2: ['2', '@'],
  Digit3: ['3', '#'],
  Digit4: ['4', '$'],
  Digit5: ['5', '%'],
  Digit6: ['6', '^'],
  Digit7: ['7', '&'],
  Digit8: ['8', '*'],
  Digit9: ['9', '('],
  Digit0: ['0', ')'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Slash: ['/', '?'],
  Period: ['.', '>'],
  Comma: [',', '<'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Space: [' ', ' '],
  NumpadSubtract: ['-', '-'],
  NumpadDecimal: ['.', '.'],
  NumpadDivide: ['/', '/'],
}

function characterOf({ code, isShifted }: KeyPress): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter) return isShifted ? letter : letter.toLowerCase()
  const pad = /^Numpad(\d)$/.exec(code)?.[1]
  if (pad) return pad
  return places[code]?.[isShifted ? 1 : 0]
}
