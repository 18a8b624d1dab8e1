import { useEffect, useRef } from 'react'
import { useDepth } from '../ui/use-depth'
import { addScanTarget, type ScanTarget } from './scanner'

/** While mounted, scans come here first; return false to pass one on to the place around. */
export function useScanTarget(target: ScanTarget, isOn = true): void {
  const depth = useDepth()
  const latest = useRef(target)
  useEffect(() => {
    latest.current = target
  })
  // The scanner is outside of React.
  useEffect(() => (isOn ? addScanTarget(code => latest.current(code), depth) : undefined), [isOn, depth])
}
