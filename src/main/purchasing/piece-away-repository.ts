import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import { isReversed, openOf } from './return-sums'

/** A piece of a part, by its serial as `normalizeSerial` writes it. */
type Piece = { readonly partId: Id; readonly key: string }

/** Those of these pieces that went back to a supplier and have not ended, by whichever return. */
export async function findPiecesAway(trx: Knex, pieces: readonly Piece[]): Promise<readonly Piece[]> {
  return trx.raw(
    `select unit.part_id as partId, unit.serial_key as key from json_each(?) as asked
     cross join part_units as unit on unit.part_id = asked.value ->> 'partId'
       and unit.serial_key = asked.value ->> 'key'
     where exists (select 1 from supplier_return_lines as line
       join supplier_returns as sent on sent.id = line.return_id
       where line.part_id = unit.part_id and line.unit_id = unit.id and ${openOf('line')} > 0
         and not ${isReversed('sent.document_id')})`,
    [JSON.stringify(pieces.map(({ partId, key }) => ({ partId, key })))],
  )
}
