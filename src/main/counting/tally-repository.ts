import type { Knex } from 'knex'
import type { Tally, TallyAct } from '#shared/counting/model'
import type { Id } from '#shared/kernel/ids'

export type NewTally = Pick<Tally, 'id' | 'quantity' | 'counted' | 'serialNos' | 'at'> & {
  readonly act: TallyAct
  readonly lineId: Id
  readonly staffId: Id
}

export async function insertTallies(trx: Knex, tallies: readonly NewTally[]): Promise<void> {
  await trx.raw(
    `insert into stock_count_tallies (id, line_id, act, quantity, counted, serial_nos, at, staff_id)
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7
     from json_each(?) order by key`,
    [
      JSON.stringify(
        tallies.map(tally => [
          tally.id,
          tally.lineId,
          tally.act,
          tally.quantity,
          tally.counted,
          JSON.stringify(tally.serialNos),
          tally.at,
          tally.staffId,
        ]),
      ),
    ],
  )
}

export type StoredTally = { readonly seq: number; readonly tally: Tally }

/** The latest first, from below a key. */
export async function findTallies(
  db: Knex,
  {
    lineId,
    below,
    limit,
  }: { readonly lineId: Id; readonly below: number | undefined; readonly limit: number },
): Promise<readonly StoredTally[]> {
  const rows: readonly TallyRow[] = await db.raw(
    `select tallies.seq, tallies.id, tallies.act, tallies.quantity, tallies.counted, tallies.serial_nos, tallies.at,
       staff.id as staff_id, staff.name as staff_name
     from stock_count_tallies as tallies join staff on staff.id = tallies.staff_id
     where tallies.line_id = ? ${below === undefined ? '' : 'and tallies.seq < ?'}
     order by tallies.seq desc limit ${limit}`,
    [lineId, ...(below === undefined ? [] : [below])],
  )
  return rows.map(({ seq, serial_nos, staff_id, staff_name, ...tally }) => ({
    seq,
    tally: { ...tally, serialNos: JSON.parse(serial_nos), staff: { id: staff_id, name: staff_name } },
  }))
}

type TallyRow = Pick<Tally, 'id' | 'act' | 'quantity' | 'counted' | 'at'> & {
  readonly seq: number
  readonly serial_nos: string
  readonly staff_id: Id
  readonly staff_name: string
}
