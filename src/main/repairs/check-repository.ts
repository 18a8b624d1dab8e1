import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import type { CheckResult } from '#shared/repairs/checklist'

type NewCheck = {
  readonly id: Id
  readonly repairId: Id
  readonly roundId: Id
  readonly item: string
  readonly result: CheckResult
  readonly note: string
  readonly at: string
  readonly staffId: Id
}

/** What the type of a device asks to test. */
export async function findChecklistOf(db: Knex, deviceId: Id): Promise<readonly string[]> {
  const row = await db('devices')
    .join('device_types', 'device_types.id', 'devices.type_id')
    .where('devices.id', deviceId)
    .first('device_types.checklist')
  return JSON.parse(row.checklist)
}

export async function insertChecks(db: Knex, checks: readonly NewCheck[]): Promise<void> {
  await db('repair_checks').insert(
    checks.map(check => ({
      id: check.id,
      repair_id: check.repairId,
      round_id: check.roundId,
      item: check.item,
      result: check.result,
      note: check.note,
      at: check.at,
      staff_id: check.staffId,
    })),
  )
}
