import { useEffect } from 'react'
import { useDepth } from '../ui/use-depth'
import { holdScans } from './scanner'

/**
 * What is scanned while a page is still being read, or its form is being saved, waits for what comes then. Stands behind
 * the target that it keeps scans from.
 */
export function useHeldScans(isOn = true): void {
  const depth = useDepth()
  // The scanner is outside of React.
  useEffect(() => (isOn ? holdScans(depth) : undefined), [isOn, depth])
}
