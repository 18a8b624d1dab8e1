import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { PickLine } from '#shared/part-requests/model'
import type { PartUnit } from '#shared/stock/units'
import { personOf } from './row-repository'

export type ReservedRequest = Pick<PickLine, 'repair' | 'part' | 'note' | 'at'> & {
  readonly seq: number
  readonly id: Id
  readonly partId: Id
  readonly reserved: number
}

/** Every request that something is reserved for, oldest first; a technician who left gets no parts. */
export async function findReserved(db: Knex): Promise<readonly ReservedRequest[]> {
  const rows: readonly Row[] = await db.raw(
    `select requests.seq, requests.id, requests.reserved, requests.note, requests.at, requests.repair_id,
       repairs.number as repair_number, devices.brand, devices.model, staff.id as technician_id,
       staff.name as technician_name, requests.part_id, parts.number, parts.names, parts.unit, parts.is_serialised,
       (select json_group_array(code) from (select code from part_barcodes
         where part_id = parts.id order by position)) as barcodes
     from part_requests as requests join repairs on repairs.id = requests.repair_id
     join devices on devices.id = repairs.device_id join parts on parts.id = requests.part_id
     left join staff on staff.id = repairs.technician_id and staff.is_active = 1
     where requests.reserved > 0 order by requests.seq`,
  )
  return rows.map(toReserved)
}

type Row = {
  readonly seq: number
  readonly id: Id
  readonly reserved: number
  readonly note: string
  readonly at: string
  readonly repair_id: Id
  readonly repair_number: string
  readonly brand: string
  readonly model: string
  readonly technician_id: Id | null
  readonly technician_name: string | null
  readonly part_id: Id
  readonly number: string
  readonly names: string
  readonly unit: PartUnit
  readonly is_serialised: number
  readonly barcodes: string
}

function toReserved(row: Row): ReservedRequest {
  const { seq, id, reserved, note, at, part_id, number, unit, brand, model } = row
  return {
    ...{ seq, id, reserved, note, at, partId: part_id },
    repair: {
      ...{ id: row.repair_id, number: row.repair_number, brand, model },
      technician: personOf(row.technician_id, row.technician_name),
    },
    part: {
      ...{ id: part_id, number, unit },
      names: JSON.parse(row.names),
      isSerialised: row.is_serialised === 1,
      barcodes: JSON.parse(row.barcodes),
    },
  }
}

type Asked = { readonly partId: Id; readonly placeId: Id }

/** Serials of the units that lie there, in their order. */
export async function findSerialsIn(
  db: Knex,
  asked: readonly Asked[],
): Promise<readonly (Asked & { readonly serialNos: readonly string[] })[]> {
  const rows: readonly (Asked & { readonly serials: string })[] = await db.raw(
    `select value ->> 0 as partId, value ->> 1 as placeId,
       (select json_group_array(serial_no) from (select serial_no from part_units
         where place_id = asked.value ->> 1 and part_id = asked.value ->> 0 order by serial_key)) as serials
     from json_each(?) as asked`,
    [JSON.stringify(asked.map(({ partId, placeId }) => [partId, placeId]))],
  )
  return rows.map(({ serials, ...at }) => ({ ...at, serialNos: JSON.parse(serials) }))
}
