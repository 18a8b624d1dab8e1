import { useEffect } from 'react'
import { watchScanner } from './scanner'
import { useOpenCode } from './use-open-code'
import { useScanTarget } from './use-scan-target'

/** A scan on any screen opens what it names; screens inside may take it first. */
export function useGlobalScan(): void {
  const open = useOpenCode()
  // Keys come from outside of React.
  useEffect(watchScanner, [])
  useScanTarget(code => {
    open(code)
    return true
  })
}
