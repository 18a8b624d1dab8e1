import type { OpenWindow } from '../window'

/**
 * Types a code as a USB scanner does: a burst of keys, Shift with capitals, Enter at the end. The keys are made inside the
 * program in one go, so that a slow machine cannot stretch the burst. `layout` replaces the characters that the keys
 * write, as a Persian layout would; their places stay.
 */
export async function scan(
  { app }: OpenWindow,
  code: string,
  layout: Readonly<Record<string, string>> = {},
): Promise<void> {
  const keys = [...code].map(character => ({
    keyCode: character.toUpperCase(),
    modifiers: /[A-Z]/.test(character) ? ['shift' as const] : [],
    writes: layout[character.toLowerCase()] ?? character,
  }))
  await app.evaluate(({ BrowserWindow }, burst) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    for (const { keyCode, modifiers, writes } of burst) {
      contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers })
      contents?.sendInputEvent({ type: 'char', keyCode: writes, modifiers })
      contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers })
    }
    contents?.sendInputEvent({ type: 'keyDown', keyCode: 'Return' })
    contents?.sendInputEvent({ type: 'char', keyCode: '\u000d' })
    contents?.sendInputEvent({ type: 'keyUp', keyCode: 'Return' })
  }, keys)
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
