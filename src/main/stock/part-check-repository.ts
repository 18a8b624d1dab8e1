import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { PlaceKind } from '#shared/stock/place'
import { codeKey } from './code-key'

type Asked = {
  /** The part itself, which is in nobody's way. */
  readonly partId: Id
  readonly number: string
  readonly barcodes: readonly string[]
  readonly substituteIds: readonly Id[]
  readonly homePlaceId: Id | null
}

export type PartSurroundings = {
  /** The number of another part that reads the same. */
  readonly namesake: string | undefined
  /** The first of the barcodes that another part has, with that part's number. */
  readonly takenBarcode: { readonly code: string; readonly number: string } | undefined
  readonly hasSubstitutes: boolean
  readonly home: { readonly kind: PlaceKind; readonly isActive: boolean } | undefined
}

/** What stands in the way of a part that is to be written, in one statement. */
export async function findPartSurroundings(
  db: Knex,
  { partId, number, barcodes, substituteIds, homePlaceId }: Asked,
): Promise<PartSurroundings> {
  const [row] = await db.raw(
    `select
       (select number from parts where number_key = ? and id <> ?) as namesake,
       (select json_group_array(json_array(code_key, owner.number)) from part_barcodes
         join parts as owner on owner.id = part_id
         where code_key in (select value from json_each(?)) and part_id <> ?) as taken,
       (select count(*) from parts where id in (select value from json_each(?))) as substitutes,
       home.kind, home.is_active
     from (values (1)) left join stock_places as home on home.id = ?`,
    [
      codeKey(number),
      partId,
      JSON.stringify(barcodes.map(codeKey)),
      partId,
      JSON.stringify(substituteIds),
      homePlaceId,
    ],
  )
  const owners = new Map<string, string>(JSON.parse(row.taken))
  const code = barcodes.find(barcode => owners.has(codeKey(barcode)))
  return {
    namesake: row.namesake ?? undefined,
    takenBarcode: code === undefined ? undefined : { code, number: owners.get(codeKey(code)) ?? '' },
    hasSubstitutes: row.substitutes === substituteIds.length,
    home: row.kind === null ? undefined : { kind: row.kind, isActive: row.is_active === 1 },
  }
}
