import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { FittingPart } from '#shared/part-requests/model'
import type { Fit } from '#shared/stock/part'
import { codeKey } from '../stock/code-key'
import { expectedOnOf, onOrderOf } from '../stock/on-order'

/** Brand and model of the device of a repair. */
export async function findModelOf(db: Knex, repairId: Id): Promise<Fit | undefined> {
  return db('repairs')
    .join('devices', 'devices.id', 'repairs.device_id')
    .where('repairs.id', repairId)
    .first('devices.brand', 'devices.model')
}

export type AskedFacts = Pick<FittingPart, 'fits' | 'warrantyDays' | 'onOrder' | 'expectedOn' | 'inMyBag'> & {
  readonly partId: Id
}

type Asked = { readonly model: Fit; readonly holderId: Id }

type Row = Omit<AskedFacts, 'fits'> & { readonly fits: number }

/** What somebody who asks for parts has to know of them; in their bag counts what was issued for no repair. */
export async function findAskedFacts(
  db: Knex,
  partIds: readonly Id[],
  { model, holderId }: Asked,
): Promise<readonly AskedFacts[]> {
  const rows: readonly Row[] = await db.raw(
    `select parts.id as partId, parts.warranty_days as warrantyDays,
       exists (select 1 from part_fits as fit where fit.part_id = parts.id and fit.brand_key = ?
         and fit.model_key in ('', ?)) as fits,
       ${onOrderOf('parts.id')} as onOrder, ${expectedOnOf('parts.id')} as expectedOn,
       coalesce((select balances.on_hand from stock_places as bag join stock_balances as balances
           on balances.part_id = parts.id and balances.place_id = bag.id where bag.holder_id = ?), 0)
         - coalesce((select sum(issued) from part_requests as held
           where held.part_id = parts.id and held.holder_id = ? and held.issued > 0), 0) as inMyBag
     from json_each(?) as asked join parts on parts.id = asked.value`,
    [codeKey(model.brand), codeKey(model.model), holderId, holderId, JSON.stringify(partIds)],
  )
  return rows.map(row => ({ ...row, fits: row.fits === 1 }))
}
