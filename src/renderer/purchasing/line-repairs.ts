import type { OrderLine } from '#shared/purchasing/order'

/** The repairs that a line is for: the one that it was ordered for, and those that waited for the part. */
export function repairsOf({
  repair,
  needs,
}: Pick<OrderLine, 'repair' | 'needs'>): readonly NonNullable<OrderLine['repair']>[] {
  const all = [...(repair ? [repair] : []), ...needs.map(need => need.repair)]
  return [...new Map(all.map(one => [one.id, one])).values()]
}
