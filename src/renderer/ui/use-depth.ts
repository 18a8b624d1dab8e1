import { useState } from 'react'

let rendered = 0

/**
 * How deep a component stands: greater than that of anything around it, and of whatever came before it. Counted where
 * parents render before their children; their effects would run the other way round.
 */
export function useDepth(): number {
  const [depth] = useState(next)
  return depth
}

function next(): number {
  rendered += 1
  return rendered
}
