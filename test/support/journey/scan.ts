import type { OpenWindow } from '../window'

type How = {
  /** What the keys write instead of their characters, as a Persian layout would; their places stay. */
  readonly layout?: Readonly<Record<string, string>>
  /** The key after the code. */
  readonly end?: 'Enter' | 'Tab' | 'none'
  /** The scanner halts before the character of this place for so many milliseconds; behind the last one, before the end. */
  readonly halt?: { readonly before: number; readonly milliseconds: number }
}

type Key = {
  readonly code: string
  readonly key: string
  readonly windowsVirtualKeyCode: number
  readonly text?: string
  readonly modifiers?: number
}

type KeyEvent = Key & { readonly type: 'keyDown' | 'rawKeyDown' | 'keyUp'; readonly timestamp: number }

/** A key every ten milliseconds, down for four of them. */
const pace = 10
const held = 4

/**
 * Types a code as a USB scanner does: a burst of keys, Shift with capitals, a key at the end. Each key says itself when
 * it happened, as those of a keyboard do, so neither a slow machine nor a window that is busy can stretch the burst. Waits
 * until the window has taken all of them.
 */
export async function scan({ page }: OpenWindow, code: string, how: How = {}): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const keys = keysOf(code, how)
  const started = Date.now() - (keys.at(-1)?.timestamp ?? 0)
  // All are on their way before the first is answered: a scanner does not wait for the window either.
  await Promise.all(
    keys.map(key =>
      session.send('Input.dispatchKeyEvent', { ...key, timestamp: (started + key.timestamp) / 1000 }),
    ),
  )
  await session.detach()
}

/** The events of the burst, their times in milliseconds from its first key. */
function keysOf(code: string, { layout = {}, end = 'Enter', halt }: How): KeyEvent[] {
  let timestamp = 0
  const events: KeyEvent[] = []
  const wait = (index: number) => {
    if (halt?.before === index) timestamp += halt.milliseconds
  }
  const press = (key: Key) => {
    events.push({ ...key, type: key.text === undefined ? 'rawKeyDown' : 'keyDown', timestamp })
    const { text: _, ...released } = key
    events.push({ ...released, type: 'keyUp', timestamp: timestamp + held })
    timestamp += pace
  }
  for (const [index, character] of [...code].entries()) {
    wait(index)
    const writes = layout[character.toLowerCase()] ?? character
    const shifted = /[A-Z]/.test(character) ? shiftKey : undefined
    if (shifted) events.push({ ...shifted, type: 'rawKeyDown', modifiers: 8, timestamp })
    press({ ...placeOf(character), key: writes, text: writes, modifiers: shifted ? 8 : 0 })
    if (shifted) events.push({ ...shifted, type: 'keyUp', timestamp: timestamp - pace + held })
  }
  wait(code.length)
  if (end !== 'none') press(ends[end])
  return events
}

const shiftKey = { code: 'ShiftLeft', key: 'Shift', windowsVirtualKeyCode: 16 }

const ends = {
  Enter: { code: 'Enter', key: 'Enter', text: '\r', windowsVirtualKeyCode: 13 },
  Tab: { code: 'Tab', key: 'Tab', windowsVirtualKeyCode: 9 },
}

/** Where a character lies on the layout that scanners imitate, with the number that Windows gives the key. */
function placeOf(character: string): { readonly code: string; readonly windowsVirtualKeyCode: number } {
  const windowsVirtualKeyCode = character.toUpperCase().charCodeAt(0)
  if (/[A-Za-z]/.test(character)) return { code: `Key${character.toUpperCase()}`, windowsVirtualKeyCode }
  if (/\d/.test(character)) return { code: `Digit${character}`, windowsVirtualKeyCode }
  if (character === '-') return { code: 'Minus', windowsVirtualKeyCode: 189 }
  if (character === '/') return { code: 'Slash', windowsVirtualKeyCode: 191 }
  throw new Error(`no test scans ${character} yet`)
}

/** What the letter keys write under the Persian layout. */
export const persianLayout: Readonly<Record<string, string>> = {
  a: 'ش',
  b: 'ذ',
  c: 'ز',
  d: 'ی',
  e: 'ث',
  f: 'ب',
  g: 'ل',
  h: 'ا',
  k: 'ن',
  n: 'د',
  p: 'ح',
  q: 'ض',
  r: 'ق',
  s: 'س',
  t: 'ف',
  v: 'ر',
  w: 'ص',
  x: 'ط',
  z: 'ظ',
  0: '۰',
  1: '۱',
  2: '۲',
  3: '۳',
  5: '۵',
  9: '۹',
}
