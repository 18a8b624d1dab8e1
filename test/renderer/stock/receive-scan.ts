import { fireEvent } from '@testing-library/react'
import { onTestFinished } from 'vitest'
import { watchScanner } from '../../../src/renderer/search/scanner'
import { scan } from '../warranty/scan'

/** A scan after which and before which hands typed: a key that writes nothing ends what they were typing. */
export function scanAfterTyping(code: string): void {
  onTestFinished(watchScanner())
  fireEvent.keyDown(document.body, { code: 'F13', key: 'F13' })
  scan(code)
}
