import type { Knex } from 'knex'
import type { PlanSettings } from '#shared/purchasing/plan-settings'

/** The stored settings; undefined while nobody has changed them. */
export async function findPlanSettings(db: Knex): Promise<PlanSettings | undefined> {
  const row = await db('stock_plan_settings').first(
    'service_level_bp',
    'review_days',
    'lead_time_days',
    'dead_after_days',
    'slow_beyond_months',
  )
  return (
    row && {
      serviceLevelBp: row.service_level_bp,
      reviewDays: row.review_days,
      leadTimeDays: row.lead_time_days,
      deadAfterDays: row.dead_after_days,
      slowBeyondMonths: row.slow_beyond_months,
    }
  )
}

export async function writePlanSettings(trx: Knex, settings: PlanSettings): Promise<void> {
  await trx('stock_plan_settings')
    .insert({
      id: 1,
      service_level_bp: settings.serviceLevelBp,
      review_days: settings.reviewDays,
      lead_time_days: settings.leadTimeDays,
      dead_after_days: settings.deadAfterDays,
      slow_beyond_months: settings.slowBeyondMonths,
    })
    .onConflict('id')
    .merge()
}
