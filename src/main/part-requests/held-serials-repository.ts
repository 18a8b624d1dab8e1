/** SQL of the serials that a request has in a bag, as a JSON array; `request` is the alias of its row. */
export function heldSerials(request: string): string {
  return `(select json_group_array(units.serial_no) from part_units as units
    join stock_places as bag on bag.id = units.place_id and bag.kind = 'bag'
    where units.part_id = ${request}.part_id and bag.holder_id = ${request}.holder_id and ${request}.issued > 0
      and (select last.request_id from stock_entries as last
        where last.seq = (select max(seq) from stock_entries where unit_id = units.id)) = ${request}.id)`
}
