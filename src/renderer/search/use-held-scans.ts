import { useEffect } from 'react'
import { useDepth } from '../ui/use-depth'
import { holdScans } from './scanner'

/** While a page that takes scans is still being read: what is scanned waits for it, and opens nothing meanwhile. */
export function useHeldScans(): void {
  const depth = useDepth()
  // The scanner is outside of React.
  useEffect(() => holdScans(depth), [depth])
}
