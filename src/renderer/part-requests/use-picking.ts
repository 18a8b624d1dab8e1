import { useEffect, useRef, useState } from 'react'
import type { Id } from '#shared/kernel/ids'
import type { PickLine } from '#shared/part-requests/model'
import { useScanTarget } from '../search/use-scan-target'
import { usePlaces } from '../stock/use-places'
import { answerScan, isRight, type PickAnswer } from './pick-scan'
import { playScan } from './pick-sound'
import { type Picked, type PickState, withPicked } from './pick-state'

export type Picking = {
  readonly state: PickState
  readonly change: (line: PickLine, changed: Partial<Picked>) => void
  /** Where the picker stands. */
  readonly placeId: Id | undefined
  /** What the last scan was, and how many there have been: the same may come twice. */
  readonly heard: { readonly answer: PickAnswer; readonly nth: number } | undefined
  readonly startOver: () => void
}

/** What was picked so far; scans tick it, in the order in which they came. */
export function usePicking(lines: readonly PickLine[]): Picking {
  const places = usePlaces() ?? []
  const [state, setState] = useState<PickState>({})
  const [placeId, setPlaceId] = useState<Id>()
  const [heard, setHeard] = useState<Picking['heard']>()
  // A scan may follow before the page has been drawn.
  const now = useRef({ state, placeId })
  useEffect(() => {
    now.current = { state, placeId }
  }, [state, placeId])
  useScanTarget(code => {
    const answer = answerScan(code.trim(), { lines, places, ...now.current })
    if (answer.kind === 'ticked') now.current = { ...now.current, state: answer.state }
    if (answer.kind === 'place') now.current = { ...now.current, placeId: answer.placeId }
    setState(now.current.state)
    setPlaceId(now.current.placeId)
    setHeard(before => ({ answer, nth: (before?.nth ?? 0) + 1 }))
    playScan(isRight(answer))
    return true
  })
  return {
    state,
    placeId,
    heard,
    change: (line, changed) => setState(before => withPicked(before, line, changed)),
    startOver: () => {
      setState({})
      setPlaceId(undefined)
      setHeard(undefined)
    },
  }
}
