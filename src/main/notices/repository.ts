import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { Notice } from '#shared/notices/contract'

type NewNotice = Pick<Notice, 'id' | 'kind' | 'at'> & { readonly staffId: Id; readonly repairId: Id }

export async function insertNotices(trx: Knex, notices: readonly NewNotice[]): Promise<void> {
  await trx.raw(
    `insert into notices (id, staff_id, kind, repair_id, at)
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?) order by key`,
    [JSON.stringify(notices.map(({ id, staffId, kind, repairId, at }) => [id, staffId, kind, repairId, at]))],
  )
}

type Row = {
  readonly id: Id
  readonly kind: Notice['kind']
  readonly at: string
  readonly read_at: string | null
  readonly repair_id: Id
  readonly number: string
  readonly brand: string
  readonly model: string
  readonly unread: number
}

/** The newest of somebody's notices, and how many of all are unread. */
export async function findNotices(
  db: Knex,
  staffId: Id,
  limit: number,
): Promise<{ readonly unread: number; readonly notices: Notice[] }> {
  const rows: readonly Row[] = await db.raw(
    `select notices.id, notices.kind, notices.at, notices.read_at, notices.repair_id, repairs.number,
       devices.brand, devices.model,
       (select count(*) from notices where staff_id = ? and read_at is null) as unread
     from notices join repairs on repairs.id = notices.repair_id
     join devices on devices.id = repairs.device_id
     where notices.staff_id = ? order by notices.seq desc limit ${limit}`,
    [staffId, staffId],
  )
  return {
    unread: rows[0]?.unread ?? 0,
    notices: rows.map(({ id, kind, at, read_at, repair_id, number, brand, model }) => ({
      id,
      kind,
      repair: { id: repair_id, number, brand, model },
      at,
      isRead: read_at !== null,
    })),
  }
}

type Read = { readonly staffId: Id; readonly id: Id | undefined; readonly at: string }

/** Marks unread notices of this person, one or all of them; gives how many. */
export async function markNoticesRead(trx: Knex, { staffId, id, at }: Read): Promise<number> {
  const unread = trx('notices').where({ staff_id: staffId }).whereNull('read_at')
  if (id !== undefined) unread.where({ id })
  return unread.update({ read_at: at })
}
