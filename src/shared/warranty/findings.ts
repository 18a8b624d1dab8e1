import type { Day } from '../kernel/day'
import type { LineVerdict, Reason, VerdictInputs, VerdictResult } from './verdict-model'

/** What speaks for and against the cover of one line, before it is summed up. */
export type Findings = {
  readonly inFavour: readonly Reason[]
  readonly against: readonly Reason[]
  readonly doubts: readonly Reason[]
  /** The last day of the term, where there is one. */
  readonly endsOn: Day | null
}

/** Inputs of a device that has a card. */
export type CardInputs = VerdictInputs & {
  readonly card: NonNullable<VerdictInputs['card']>
  readonly policy: NonNullable<VerdictInputs['policy']>
}

export const nothingFound: Findings = { inFavour: [], against: [], doubts: [], endsOn: null }

/** All findings together, in the order in which they are given; at most one of them has an end. */
export function together(findings: readonly Findings[]): Findings {
  return {
    inFavour: findings.flatMap(({ inFavour }) => inFavour),
    against: findings.flatMap(({ against }) => against),
    doubts: findings.flatMap(({ doubts }) => doubts),
    endsOn: findings.find(({ endsOn }) => endsOn !== null)?.endsOn ?? null,
  }
}

/** Any reason against refuses, else any doubt asks an expert, else it is covered; those that made it come first (D5). */
export function summedUp({ inFavour, against, doubts, endsOn }: Findings): LineVerdict {
  return { result: resultOf({ against, doubts }), reasons: [...against, ...doubts, ...inFavour], endsOn }
}

function resultOf({ against, doubts }: Pick<Findings, 'against' | 'doubts'>): VerdictResult {
  if (against.length > 0) return 'not_covered'
  return doubts.length > 0 ? 'needs_expert' : 'covered'
}
