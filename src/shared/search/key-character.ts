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

/** What the key at this place (event.code) writes on a US keyboard, whatever layout is active; nothing for other keys. */
export function keyCharacter({
  code,
  isShifted,
}: {
  readonly code: string
  readonly isShifted: boolean
}): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter) return isShifted ? letter : letter.toLowerCase()
  const pad = /^Numpad(\d)$/.exec(code)?.[1]
  if (pad) return pad
  return places[code]?.[isShifted ? 1 : 0]
}
