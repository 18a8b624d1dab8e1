import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Status } from '#shared/repairs/model'
import type { StatusKind } from '#shared/repairs/status'

type StoredStatus = {
  readonly id: string
  readonly kind: StatusKind
  readonly names: string
  readonly color: Status['color']
  readonly is_default: number
  readonly position: number
}

const columns = ['id', 'kind', 'names', 'color', 'is_default', 'position'] as const

export async function findStatuses(db: Knex): Promise<readonly Status[]> {
  const rows: StoredStatus[] = await db('statuses').orderBy(['position', 'id']).select(columns)
  return rows.map(toStatus)
}

/** The status with this id, or the kind's default without one; undefined where the kind has no such status. */
export async function findStatusOfKind(db: Knex, kind: StatusKind, id?: Id): Promise<Status | undefined> {
  const ofKind = db('statuses').where({ kind })
  // Bound, what the partial index asks would have SQLite plan the statement again each time.
  const asked = id === undefined ? ofKind.whereRaw('is_default = 1') : ofKind.where({ id })
  const row: StoredStatus | undefined = await asked.first(columns)
  return row && toStatus(row)
}

export async function insertStatuses(db: Knex, statuses: readonly Status[]): Promise<void> {
  await db('statuses').insert(statuses.map(toRow))
}

export async function updateStatus(db: Knex, status: Status): Promise<void> {
  const { id, ...values } = toRow(status)
  await db('statuses').where({ id }).update(values)
}

export async function deleteStatusRow(db: Knex, id: Id): Promise<void> {
  await db('statuses').where({ id }).delete()
}

export async function isStatusInUse(db: Knex, id: Id): Promise<boolean> {
  const row = await db('repairs').where({ status_id: id }).first('seq')
  return row !== undefined
}

function toStatus(row: StoredStatus): Status {
  return {
    id: row.id,
    kind: row.kind,
    names: JSON.parse(row.names),
    color: row.color,
    isDefault: row.is_default === 1,
    position: row.position,
  }
}

function toRow(status: Status): StoredStatus {
  return {
    id: status.id,
    kind: status.kind,
    names: JSON.stringify(status.names),
    color: status.color,
    is_default: status.isDefault ? 1 : 0,
    position: status.position,
  }
}
