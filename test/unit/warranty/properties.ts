import { lineKinds } from '../../../src/shared/warranty/line-kind'
import type { LineVerdict, Verdict } from '../../../src/shared/warranty/verdict-model'

/** Every verdict within one: of each kind of line and of what was fitted. */
export const everyOf = ({ lines, fitted }: Verdict): readonly LineVerdict[] => [
  ...lineKinds.map(line => lines[line]),
  ...fitted.map(({ verdict }) => verdict),
]

/** How often something was seen, so that a property that never meets its case fails. */
export const counter = () => {
  const seen = new Map<string, number>()
  return {
    see: (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1),
    of: (what: string) => seen.get(what) ?? 0,
  }
}

/** Of every property: so many inputs, and time for them on a busy machine. */
export const runs = { numRuns: 1000 }
export const patience = { timeout: 120_000 }
