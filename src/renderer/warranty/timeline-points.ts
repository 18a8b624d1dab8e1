import type { Day } from '#shared/kernel/day'
import type { Card } from '#shared/warranty/card'
import { type LineKind, lineKinds } from '#shared/warranty/line-kind'
import type { StartRule } from '#shared/warranty/policy'
import type { Verdict } from '#shared/warranty/verdict-model'

type Dated<Kind extends string> = { readonly kind: Kind; readonly on: Day }

export type TimelinePoint =
  | (Dated<'produced' | 'sold' | 'installed' | 'activated'> & { readonly isStart: boolean })
  | (Dated<'inherited'> & { readonly fromNumber: string })
  | (Dated<'extended'> & { readonly months: number })
  /** Days given back just before the end; no day of its own. */
  | { readonly kind: 'held'; readonly on: null; readonly days: number }
  | Dated<'today'>
  | (Dated<'ends'> & { readonly lines: readonly LineKind[] })

type Facts = Pick<Card, 'facts' | 'ends'> & { readonly policy: Pick<Card['policy'], 'rules'> }

const startOfRule = {
  activation: 'activated',
  sale: 'sold',
  installation: 'installed',
  production: 'produced',
} as const satisfies Record<StartRule, TimelinePoint['kind']>

/** The days that made the term of a card, today among them, in their order; an end stands before whatever else it ended with. */
export function timelinePoints(
  { facts, ends, policy }: Facts,
  today: Day,
  verdict: Pick<Verdict, 'lines'> | undefined,
): readonly TimelinePoint[] {
  const start = facts.inherited ? undefined : startOfRule[policy.rules.startRule]
  const dated: readonly Exclude<TimelinePoint, { kind: 'held' }>[] = [
    ...known('produced', facts.producedOn, start),
    ...known('sold', facts.soldOn, start),
    ...known('installed', facts.installedOn, start),
    ...known('activated', facts.activatedOn, start),
    ...(facts.inherited
      ? [{ kind: 'inherited' as const, on: facts.inherited.on, fromNumber: facts.inherited.fromNumber }]
      : []),
    ...facts.extensions.map(({ on, months }) => ({ kind: 'extended' as const, on, months })),
    ...endPoints(ends),
    { kind: 'today', on: today },
  ]
  const ordered: readonly TimelinePoint[] = dated.toSorted((one, other) => compareDays(one.on, other.on))
  const days = verdict ? heldDaysOf(verdict) : 0
  if (days === 0) return ordered
  const end = ordered.findIndex(({ kind }) => kind === 'ends')
  const at = end === -1 ? ordered.length : end
  return [...ordered.slice(0, at), { kind: 'held', on: null, days }, ...ordered.slice(at)]
}

function known(
  kind: 'produced' | 'sold' | 'installed' | 'activated',
  on: Day | null,
  start: TimelinePoint['kind'] | undefined,
) {
  return on === null ? [] : [{ kind, on, isStart: kind === start }]
}

/** One end for all kinds of line that end on the same day. */
function endPoints(ends: Card['ends']) {
  const days = [...new Set(lineKinds.flatMap(line => ends[line] ?? []))]
  return days.map(on => ({ kind: 'ends' as const, on, lines: lineKinds.filter(line => ends[line] === on) }))
}

/** The days that were given back for visits, as the verdict counted them. */
function heldDaysOf({ lines }: Pick<Verdict, 'lines'>): number {
  const counted = lineKinds.flatMap(line =>
    lines[line].reasons.map(({ values }) => Number(values.heldDays ?? 0)),
  )
  return Math.max(0, ...counted)
}

function compareDays(one: Day, other: Day): number {
  return one < other ? -1 : one > other ? 1 : 0
}
