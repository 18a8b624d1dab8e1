import { fireEvent } from '@testing-library/react'
import { onTestFinished } from 'vitest'
import { watchScanner } from '../../../src/renderer/search/scanner'

/** Keys as a scanner types them: ten milliseconds apart. */
export function scan(code: string): void {
  onTestFinished(watchScanner())
  const keys = [...code].map(character => ({
    key: character,
    code: codeOf(character),
    shiftKey: /[A-Z]/.test(character),
  }))
  for (const [index, key] of [...keys, { key: 'Enter', code: 'Enter', shiftKey: false }].entries()) {
    const event = new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true })
    Object.defineProperty(event, 'timeStamp', { value: 1000 + index * 10 })
    fireEvent(document.body, event)
  }
}

function codeOf(character: string): string {
  if (character === '-') return 'Minus'
  return /\d/.test(character) ? `Digit${character}` : `Key${character}`
}
