import type { Knex } from 'knex'
import type { Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import { isOpenKind, type StatusKind, statusKinds } from '#shared/repairs/status'
import { mergedKeys } from './merged-keys'
import { type FoundRepair, findRowsOf } from './repair-rows'

type AskedRepairs = {
  readonly kinds: readonly StatusKind[]
  readonly technicianId?: Id | undefined
  readonly customerId?: Id | undefined
  readonly deviceId?: Id | undefined
  readonly typeId?: Id | undefined
  /** Only open repairs promised before this day. */
  readonly lateBefore: Day | undefined
  /** Instants of intake: from included, until excluded. */
  readonly from: string | undefined
  readonly until: string | undefined
  readonly before: readonly [string, number] | undefined
  readonly limit: number
}

/** Repairs newest first, by the instant of intake. */
export async function findRepairs(db: Knex, asked: AskedRepairs): Promise<readonly FoundRepair[]> {
  const keys = (await isRareTypeAlone(db, asked)) ? [ofRareType(db, asked)] : branches(db, asked)
  if (keys.length === 0) return []
  const page = mergedKeys(
    keys.map(query => query.toSQL()),
    { order: 'desc', limit: asked.limit },
  )
  return findRowsOf(db, page, 'repairs.received_at desc, repairs.seq desc')
}

const newestFirst = [
  { column: 'repairs.received_at', order: 'desc' },
  { column: 'repairs.seq', order: 'desc' },
] as const

/** A customer and a device have few repairs; everything else is read kind by kind, each along its own index. */
function branches(db: Knex, asked: AskedRepairs): readonly Knex.QueryBuilder[] {
  const kinds = kindsOf(asked)
  if (asked.customerId !== undefined || asked.deviceId !== undefined)
    return [fitting(db('repairs'), asked, kinds)]
  const isEveryKind = kinds.length === statusKinds.length && asked.technicianId === undefined
  return isEveryKind
    ? [fitting(db('repairs'), asked)]
    : kinds.map(kind => fitting(db('repairs'), asked, [kind]))
}

function kindsOf({ kinds, lateBefore }: AskedRepairs): readonly StatusKind[] {
  const asked = kinds.length > 0 ? kinds : statusKinds
  return lateBefore === undefined ? asked : asked.filter(isOpenKind)
}

/** The keys of one page of repairs that fit, from their own columns alone. */
function fitting(
  query: Knex.QueryBuilder,
  asked: AskedRepairs,
  kinds?: readonly StatusKind[],
): Knex.QueryBuilder {
  const { technicianId, customerId, deviceId, typeId, lateBefore, from, until, before, limit } = asked
  if (kinds) query.whereIn('repairs.kind', kinds)
  if (technicianId !== undefined) query.where('repairs.technician_id', technicianId)
  if (customerId !== undefined) query.where('repairs.customer_id', customerId)
  if (deviceId !== undefined) query.where('repairs.device_id', deviceId)
  if (lateBefore !== undefined)
    query.whereRaw('repairs.is_open = 1').where('repairs.promised_on', '<', lateBefore)
  if (from !== undefined) query.where('repairs.received_at', '>=', from)
  if (until !== undefined) query.where('repairs.received_at', '<', until)
  if (before) query.whereRaw('(repairs.received_at, repairs.seq) < (?, ?)', before)
  if (typeId !== undefined) query.whereRaw(isOfType, [typeId])
  return query
    .orderBy([...newestFirst])
    .limit(limit)
    .select('repairs.seq', 'repairs.received_at as place')
}

/** A look at each repair's device, so that the newest repairs are walked and not the devices of a common type. */
const isOfType = '(select type_id from devices where devices.id = repairs.device_id) = ?'

const rareDevices = 3000

/** Whether a type has so few devices that their repairs are read sooner than the newest repairs of all. */
async function isRareTypeAlone(db: Knex, { typeId, customerId, deviceId }: AskedRepairs): Promise<boolean> {
  if (typeId === undefined || customerId !== undefined || deviceId !== undefined) return false
  const [found] = await db.from(devicesOf(db, typeId).as('devices')).count({ count: '*' })
  return Number(found?.count) < rareDevices
}

function devicesOf(db: Knex, typeId: Id): Knex.QueryBuilder {
  return db('devices').where({ type_id: typeId }).limit(rareDevices).select('id')
}

function ofRareType(db: Knex, asked: AskedRepairs): Knex.QueryBuilder {
  const { typeId = '', ...others } = asked
  // A cross join is never turned round: the few devices come first.
  const query = db
    .from(devicesOf(db, typeId).as('rare'))
    .joinRaw('cross join repairs')
    .whereRaw('repairs.device_id = rare.id')
  return fitting(query, others, kindsOf(asked))
}
