import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Core } from '#shared/part-requests/model'
import type { PartUnit } from '#shared/stock/units'
import { personOf } from './row-repository'

type Asked = {
  readonly state: Core['state']
  readonly technicianId: Id | undefined
  readonly owedToId: Id | undefined
  /** Those after it. */
  readonly after: number | undefined
  readonly limit: number
}

export type FoundCore = { readonly seq: number; readonly core: Core }

/** Oldest first; closed ones newest first. */
export async function findCores(
  db: Knex,
  { state, technicianId, owedToId, after, limit }: Asked,
): Promise<readonly FoundCore[]> {
  const isNewestFirst = state === 'closed'
  const conditions: readonly { readonly sql: string; readonly bindings: readonly (string | number)[] }[] = [
    { sql: 'cores.state = ?', bindings: [state] },
    ...(technicianId === undefined ? [] : [{ sql: 'cores.technician_id = ?', bindings: [technicianId] }]),
    ...(owedToId === undefined
      ? []
      : [{ sql: '(cores.manufacturer_id = ? or cores.supplier_id = ?)', bindings: [owedToId, owedToId] }]),
    ...(after === undefined ? [] : [{ sql: `cores.seq ${isNewestFirst ? '<' : '>'} ?`, bindings: [after] }]),
  ]
  const rows: readonly Row[] = await db.raw(
    `select ${columns} where ${conditions.map(({ sql }) => sql).join(' and ')}
     order by cores.seq ${isNewestFirst ? 'desc' : ''} limit ${limit}`,
    conditions.flatMap(({ bindings }) => bindings),
  )
  return rows.map(toFound)
}

/** In the order of their opening. */
export async function findCoresByIds(db: Knex, ids: readonly Id[]): Promise<readonly Core[]> {
  const rows: readonly Row[] = await db.raw(
    `select ${columns} where cores.id in (select value from json_each(?)) order by cores.seq`,
    [JSON.stringify(ids)],
  )
  return rows.map(row => toFound(row).core)
}

const columns = `cores.seq, cores.id, cores.quantity, cores.serial_no, cores.state, cores.end_kind, cores.amount,
    cores.reason, cores.at, cores.received_at, cores.closed_at, cores.closed_by, closer.name as closed_by_name,
    cores.technician_id, technician.name as technician_name, cores.manufacturer_id, cores.supplier_id,
    manufacturers.name as manufacturer_name, suppliers.name as supplier_name,
    cores.part_id, parts.number, parts.names, parts.unit, parts.is_serialised, cores.repair_id,
    repairs.number as repair_number, devices.brand, devices.model, repairs.technician_id as worker_id,
    worker.name as worker_name
  from cores join parts on parts.id = cores.part_id join repairs on repairs.id = cores.repair_id
  join devices on devices.id = repairs.device_id join staff as technician on technician.id = cores.technician_id
  left join staff as worker on worker.id = repairs.technician_id left join staff as closer on closer.id = cores.closed_by
  left join manufacturers on manufacturers.id = cores.manufacturer_id
  left join suppliers on suppliers.id = cores.supplier_id`

type Row = {
  readonly seq: number
  readonly id: Id
  readonly quantity: number
  readonly serial_no: string
  readonly state: Core['state']
  readonly end_kind: Core['end']
  readonly amount: number
  readonly reason: string
  readonly at: string
  readonly received_at: string | null
  readonly closed_at: string | null
  readonly closed_by: Id | null
  readonly closed_by_name: string | null
  readonly technician_id: Id
  readonly technician_name: string
  readonly manufacturer_id: Id | null
  readonly supplier_id: Id | null
  readonly manufacturer_name: string | null
  readonly supplier_name: string | null
  readonly part_id: Id
  readonly number: string
  readonly names: string
  readonly unit: PartUnit
  readonly is_serialised: number
  readonly repair_id: Id
  readonly repair_number: string
  readonly brand: string
  readonly model: string
  readonly worker_id: Id | null
  readonly worker_name: string | null
}

function toFound(row: Row): FoundCore {
  const { seq, id, quantity, state, amount, reason, at, number, unit, brand, model } = row
  return {
    seq,
    core: {
      ...{ id, quantity, state, amount, reason, at },
      part: {
        id: row.part_id,
        number,
        names: JSON.parse(row.names),
        unit,
        isSerialised: row.is_serialised === 1,
      },
      serialNo: row.serial_no,
      repair: {
        ...{ id: row.repair_id, number: row.repair_number, brand, model },
        technician: personOf(row.worker_id, row.worker_name),
      },
      technician: { id: row.technician_id, name: row.technician_name },
      owedTo: owedTo(row),
      end: row.end_kind,
      receivedAt: row.received_at,
      closedAt: row.closed_at,
      closedBy: personOf(row.closed_by, row.closed_by_name),
    },
  }
}

function owedTo(row: Row): Core['owedTo'] {
  const { manufacturer_id, manufacturer_name, supplier_id, supplier_name } = row
  if (manufacturer_id) return { kind: 'manufacturer', id: manufacturer_id, name: manufacturer_name ?? '' }
  return supplier_id ? { kind: 'supplier', id: supplier_id, name: supplier_name ?? '' } : null
}
