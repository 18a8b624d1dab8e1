import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Counts } from '#shared/part-requests/steps'
import type { PartUnit } from '#shared/stock/units'

export type NewRequest = Counts & {
  readonly id: Id
  readonly repairId: Id
  readonly partId: Id
  readonly quantity: number
  readonly holderId: Id | null
  /** It was used from a bag without being asked for. */
  readonly isFromBag: boolean
  readonly note: string
}

/** What commands need to know of a request, with the names that their refusals tell. */
export type RequestFacts = NewRequest & {
  readonly seq: number
  readonly repairNumber: string
  readonly technicianId: Id | null
  readonly partNumber: string
  readonly unit: PartUnit
  readonly isSerialised: boolean
}

export async function insertRequests(
  trx: Knex,
  requests: readonly NewRequest[],
  { at, staffId }: { readonly at: string; readonly staffId: Id },
): Promise<void> {
  await trx.raw(
    `insert into part_requests (id, repair_id, part_id, quantity, waiting, reserved, issued, used, withdrawn,
       holder_id, is_from_bag, note, at, staff_id)
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
       value ->> 8, value ->> 9, value ->> 10, value ->> 11, ?, ? from json_each(?) order by key`,
    [
      at,
      staffId,
      JSON.stringify(
        requests.map(request => [
          request.id,
          request.repairId,
          request.partId,
          request.quantity,
          request.waiting,
          request.reserved,
          request.issued,
          request.used,
          request.withdrawn,
          request.holderId,
          Number(request.isFromBag),
          request.note,
        ]),
      ),
    ],
  )
}

/** Where the quantities of requests stand now, and in whose bag. */
export async function updateRequests(trx: Knex, requests: readonly NewRequest[]): Promise<void> {
  await trx.raw(
    `update part_requests set waiting = now.value ->> 1, reserved = now.value ->> 2, issued = now.value ->> 3,
       used = now.value ->> 4, withdrawn = now.value ->> 5, holder_id = now.value ->> 6
     from json_each(?) as now where part_requests.id = now.value ->> 0`,
    [
      JSON.stringify(
        requests.map(({ id, waiting, reserved, issued, used, withdrawn, holderId }) => [
          id,
          waiting,
          reserved,
          issued,
          used,
          withdrawn,
          holderId,
        ]),
      ),
    ],
  )
}

const columns = `requests.seq, requests.id, requests.repair_id as repairId, requests.part_id as partId,
  requests.quantity, requests.waiting, requests.reserved, requests.issued, requests.used, requests.withdrawn,
  requests.holder_id as holderId, requests.is_from_bag as isFromBag, requests.note,
  repairs.number as repairNumber, repairs.technician_id as technicianId, parts.number as partNumber, parts.unit,
  parts.is_serialised as isSerialised`

const joins = `join repairs on repairs.id = requests.repair_id join parts on parts.id = requests.part_id`

type Row = Omit<RequestFacts, 'isFromBag' | 'isSerialised'> & {
  readonly isFromBag: number
  readonly isSerialised: number
}

export async function findRequests(trx: Knex, ids: readonly Id[]): Promise<readonly RequestFacts[]> {
  const rows: readonly Row[] = await trx.raw(
    `select ${columns} from part_requests as requests ${joins}
     where requests.id in (select value from json_each(?))`,
    [JSON.stringify(ids)],
  )
  return rows.map(toFacts)
}

/** All that a repair asked for, oldest first. */
export async function findRequestsOf(trx: Knex, repairId: Id): Promise<readonly RequestFacts[]> {
  const rows: readonly Row[] = await trx.raw(
    `select ${columns} from part_requests as requests ${joins} where requests.repair_id = ? order by requests.seq`,
    [repairId],
  )
  return rows.map(toFacts)
}

/** Who waits for these parts, the oldest first. */
export async function findWaiting(trx: Knex, partIds: readonly Id[]): Promise<readonly RequestFacts[]> {
  const rows: readonly Row[] = await trx.raw(
    `select ${columns} from json_each(?) as asked
     cross join part_requests as requests on requests.part_id = asked.value and requests.waiting > 0
     ${joins} order by requests.seq`,
    [JSON.stringify([...new Set(partIds)])],
  )
  return rows.map(toFacts)
}

/** Those of the repairs that wait for some of what they asked for. */
export async function findRepairsThatWait(trx: Knex, repairIds: readonly Id[]): Promise<ReadonlySet<Id>> {
  const rows: readonly { readonly id: Id }[] = await trx.raw(
    `select asked.value as id from json_each(?) as asked
     where exists (select 1 from part_requests where repair_id = asked.value and waiting > 0)`,
    [JSON.stringify(repairIds)],
  )
  return new Set(rows.map(({ id }) => id))
}

/** Of anybody who works here or once did. */
export async function findStaffName(trx: Knex, id: Id): Promise<string | undefined> {
  const row = await trx('staff').where({ id }).first('name')
  return row?.name
}

function toFacts(row: Row): RequestFacts {
  return { ...row, isFromBag: row.isFromBag === 1, isSerialised: row.isSerialised === 1 }
}
