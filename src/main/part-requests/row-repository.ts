import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { PartRequest } from '#shared/part-requests/model'
import type { PartUnit } from '#shared/stock/units'
import { expectedOnOf, onOrderOf } from '../stock/on-order'
import { heldSerials } from './held-serials-repository'

/** A request as lists show it, without where a picker finds its part. */
export type FoundRequest = { readonly seq: number; readonly row: Omit<PartRequest, 'bin'> }

export async function findRowsOfRepair(db: Knex, repairId: Id): Promise<readonly FoundRequest[]> {
  const rows: readonly Row[] = await db.raw(
    `select ${columns} from part_requests as requests ${joins} where requests.repair_id = ? order by requests.seq`,
    [repairId],
  )
  return rows.map(toFound)
}

type Open = {
  readonly state: 'waiting' | 'reserved' | 'issued'
  readonly after: number | undefined
  readonly limit: number
}

/** Open ones of all repairs, oldest first; the condition is that of the partial indexes, word for word. */
export async function findOpenRows(
  db: Knex,
  { state, after, limit }: Open,
): Promise<readonly FoundRequest[]> {
  const rows: readonly Row[] = await db.raw(
    `select ${columns} from (select * from part_requests where ${state} > 0
       ${after === undefined ? '' : 'and seq > ?'} order by seq limit ${limit}) as requests
     ${joins} order by requests.seq`,
    after === undefined ? [] : [after],
  )
  return rows.map(toFound)
}

const columns = `requests.seq, requests.id, requests.quantity, requests.waiting, requests.reserved, requests.issued,
  requests.used, requests.withdrawn, requests.note, requests.at, requests.holder_id, holder.name as holder_name,
  requests.staff_id, staff.name as staff_name, requests.repair_id, repairs.number as repair_number,
  devices.brand, devices.model, repairs.technician_id, technician.name as technician_name,
  requests.part_id, parts.number as part_number, parts.names, parts.unit, parts.is_serialised,
  case when requests.issued > 0 and parts.is_serialised then ${heldSerials('requests')} end as serials,
  case when requests.waiting > 0 then ${onOrderOf('requests.part_id')} else 0 end as on_order,
  case when requests.waiting > 0 then ${expectedOnOf('requests.part_id')} end as expected_on`

const joins = `join repairs on repairs.id = requests.repair_id
  join devices on devices.id = repairs.device_id
  join parts on parts.id = requests.part_id
  join staff on staff.id = requests.staff_id
  left join staff as holder on holder.id = requests.holder_id
  left join staff as technician on technician.id = repairs.technician_id`

type Counts = 'quantity' | 'waiting' | 'reserved' | 'issued' | 'used' | 'withdrawn'

type Row = Pick<PartRequest, 'id' | Counts | 'note' | 'at'> & {
  readonly seq: number
  readonly holder_id: Id | null
  readonly holder_name: string | null
  readonly staff_id: Id
  readonly staff_name: string
  readonly repair_id: Id
  readonly repair_number: string
  readonly brand: string
  readonly model: string
  readonly technician_id: Id | null
  readonly technician_name: string | null
  readonly part_id: Id
  readonly part_number: string
  readonly names: string
  readonly unit: PartUnit
  readonly is_serialised: number
  readonly serials: string | null
  readonly on_order: number
  readonly expected_on: string | null
}

function toFound(row: Row): FoundRequest {
  const { seq, id, quantity, waiting, reserved, issued, used, withdrawn, note, at } = row
  return {
    seq,
    row: {
      ...{ id, quantity, waiting, reserved, issued, used, withdrawn, note, at },
      repair: {
        id: row.repair_id,
        number: row.repair_number,
        brand: row.brand,
        model: row.model,
        technician: personOf(row.technician_id, row.technician_name),
      },
      part: {
        id: row.part_id,
        number: row.part_number,
        names: JSON.parse(row.names),
        unit: row.unit,
        isSerialised: row.is_serialised === 1,
      },
      holder: personOf(row.holder_id, row.holder_name),
      issuedSerialNos: row.serials === null ? [] : JSON.parse(row.serials),
      onOrder: row.on_order,
      expectedOn: row.expected_on,
      requestedBy: { id: row.staff_id, name: row.staff_name },
    },
  }
}

export function personOf(
  id: Id | null,
  name: string | null,
): { readonly id: Id; readonly name: string } | null {
  return id === null ? null : { id, name: name ?? '' }
}
