import type { Knex } from 'knex'
import type { CountedPart } from '#shared/counting/model'
import type { Id } from '#shared/kernel/ids'
import { type PartColumns, partColumns, toPart } from './scope-repository'

type At = { readonly placeId: Id; readonly partId: Id }

/** What the ledger says of a part at a place at this moment, and whether both belong to the count. */
export type Moment = {
  readonly placeId: Id
  readonly placeName: string
  readonly part: CountedPart
  readonly isPlaceOfCount: boolean
  readonly isPartOfCount: boolean
  /** Whether it has a line. */
  readonly isCounted: boolean
  readonly system: number
  /** The last entry of the whole ledger. */
  readonly ledgerSeq: number
}

/** The moment of each place and part that exist, in the given order; read in the transaction that keeps it. */
export async function findMoments(trx: Knex, countId: Id, asked: readonly At[]): Promise<readonly Moment[]> {
  const rows: readonly Row[] = await trx.raw(
    `select places.id as place_id, places.name as place_name, ${partColumns},
       exists (select 1 from stock_count_places where count_id = ? and place_id = places.id) as is_place,
       (exists (select 1 from stock_count_parts where count_id = ? and part_id = parts.id)
         or not exists (select 1 from stock_count_parts where count_id = ?)) as is_part,
       exists (select 1 from stock_count_lines where count_id = ? and place_id = places.id
         and part_id = parts.id) as is_counted,
       coalesce((select on_hand from stock_balances where part_id = parts.id and place_id = places.id), 0) as system,
       coalesce((select max(seq) from stock_entries), 0) as ledger_seq
     from json_each(?) as asked
     join stock_places as places on places.id = asked.value ->> 0
     join parts on parts.id = asked.value ->> 1
     order by asked.key`,
    [
      countId,
      countId,
      countId,
      countId,
      JSON.stringify(asked.map(({ placeId, partId }) => [placeId, partId])),
    ],
  )
  return rows.map(row => ({
    placeId: row.place_id,
    placeName: row.place_name,
    part: toPart(row),
    isPlaceOfCount: row.is_place === 1,
    isPartOfCount: row.is_part === 1,
    isCounted: row.is_counted === 1,
    system: row.system,
    ledgerSeq: row.ledger_seq,
  }))
}

type Row = PartColumns & {
  readonly place_id: Id
  readonly place_name: string
  readonly is_place: number
  readonly is_part: number
  readonly is_counted: number
  readonly system: number
  readonly ledger_seq: number
}
