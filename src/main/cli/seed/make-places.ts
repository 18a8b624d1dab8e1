import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { LedgerPlace } from '#shared/stock/ledger'
import { codeKey } from '../../stock/code-key'
import type { Batch } from './batch'
import type { Random } from './random'

export type MadePlaces = {
  readonly bins: readonly LedgerPlace[]
  readonly bags: readonly { readonly place: LedgerPlace; readonly holderId: Id }[]
}

const aisles = 12
const binsPerAisle = 30

type Asked = { readonly random: Random; readonly at: string }

/** The bins of a made-up warehouse and the bags of its technicians; those that are there already are used. */
export async function makePlaces(trx: Knex, batch: Batch, asked: Asked): Promise<MadePlaces> {
  const found: readonly { id: Id }[] = await trx('stock_places').where({ kind: 'bin' }).select('id')
  const bins =
    found.length > 0 ? found.map(({ id }) => ({ id, kind: 'bin' as const })) : makeBins(batch, asked)
  return { bins, bags: await makeBags(trx, batch, asked) }
}

function makeBins(batch: Batch, { random, at }: Asked): readonly LedgerPlace[] {
  const warehouseId = random.id(Date.parse(at))
  batch.stock_places.push([
    warehouseId,
    null,
    'warehouse',
    'انبار مرکزی',
    'W-01',
    codeKey('W-01'),
    0,
    null,
    1,
    at,
    1,
  ])
  return Array.from({ length: aisles * binsPerAisle }, (_, index) => {
    const aisle = String.fromCharCode(65 + Math.floor(index / binsPerAisle))
    const code = `${aisle}-${String((index % binsPerAisle) + 1).padStart(3, '0')}`
    const id = random.id(Date.parse(at) + 1 + index)
    batch.stock_places.push([
      id,
      warehouseId,
      'bin',
      `قفسهٔ ${code}`,
      code,
      codeKey(code),
      index,
      null,
      1,
      at,
      1,
    ])
    return { id, kind: 'bin' }
  })
}

async function makeBags(trx: Knex, batch: Batch, { random, at }: Asked): Promise<MadePlaces['bags']> {
  const staff: readonly { id: Id; name: string; bag_id: Id | null }[] = await trx.raw(
    `select staff.id, staff.name, bags.id as bag_id from staff join roles on roles.id = staff.role_id
     left join stock_places as bags on bags.holder_id = staff.id
     where staff.is_active = 1
       and exists (select 1 from json_each(roles.permissions) where value = 'repairs.work')
     order by staff.created_at`,
  )
  return staff.map(({ id: holderId, name, bag_id }) => {
    const id = bag_id ?? random.id(Date.parse(at))
    if (bag_id === null) batch.stock_places.push([id, null, 'bag', name, '', null, 0, holderId, 1, at, 1])
    return { holderId, place: { id, kind: 'bag' } }
  })
}
