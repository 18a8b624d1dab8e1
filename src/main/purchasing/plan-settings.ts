import type { Knex } from 'knex'
import {
  defaultPlanSettings,
  type PlanSettings,
  type SeenPlanSettings,
} from '#shared/purchasing/plan-settings'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuseUnseen, withVersion } from '../kernel/seen-version'
import { findPlanSettings, writePlanSettings } from './plan-settings-repository'

export async function readPlanSettings(db: Knex): Promise<PlanSettings> {
  return (await findPlanSettings(db)) ?? defaultPlanSettings
}

/** Saves settings that are as the person saw them; refused with CHANGED_MEANWHILE where they are not. */
export async function savePlanSettings(
  work: Work,
  { version, ...after }: SeenPlanSettings,
): Promise<SeenPlanSettings> {
  const before = await readPlanSettings(work.trx)
  refuseUnseen(before, version)
  await writePlanSettings(work.trx, after)
  await record(work, {
    action: 'planning.saveSettings',
    entity: 'settings',
    entityId: 'stock_plan',
    before,
    after,
  })
  return withVersion(after)
}
