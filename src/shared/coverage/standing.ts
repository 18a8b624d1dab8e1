import { type LineKind, lineKinds } from '../warranty/line-kind'
import type { Verdict, VerdictResult } from '../warranty/verdict-model'

type Decided = { readonly lines: readonly LineKind[]; readonly result: VerdictResult }

/** What holds for a kind of line, and the decision that said so; without one the rule said it. */
export type StandingLine<D> = {
  readonly line: LineKind
  readonly result: VerdictResult
  readonly decision: D | undefined
}

/** What holds for each kind of line: the newest decision upon the verdict that names it, else the verdict (rule D9). */
export function standingLines<D extends Decided>(
  { lines }: Pick<Verdict, 'lines'>,
  /** Decisions upon this very verdict, oldest first. */
  decisions: readonly D[],
): readonly StandingLine<D>[] {
  return lineKinds.map(line => {
    const decision = decisions.findLast(decided => decided.lines.includes(line))
    return { line, result: decision?.result ?? lines[line].result, decision }
  })
}

/** Whether any kind of line stands as covered. */
export function isCoveredAtAll(standing: readonly Pick<StandingLine<unknown>, 'result'>[]): boolean {
  return standing.some(({ result }) => result === 'covered')
}
