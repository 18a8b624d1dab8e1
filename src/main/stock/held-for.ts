/**
 * SQL of the request that a unit in a bag was issued for, of other units null (rule H5); `unit` is an alias of
 * `part_units`.
 */
export function heldFor(unit: string): string {
  return `(select last.request_id from stock_entries as last join stock_places as bag on bag.id = last.place_id
    where last.seq = (select max(seq) from stock_entries where unit_id = ${unit}.id)
      and last.place_id = ${unit}.place_id and bag.kind = 'bag')`
}
