import { z } from 'zod'
import { seenVersionSchema } from '../kernel/seen-version'

/** How the shop wants its stock planned. */
export const planSettingsSchema = z.object({
  /** Of 10,000 deliveries, before how many a part shall not run out: 9500 is a service level of 95 %. */
  serviceLevelBp: z.int().min(5000).max(9999),
  /** Days between two looks at the list of what to order. */
  reviewDays: z.int().min(0).max(90),
  /** Days from order to shelf where the supplier has none of its own. */
  leadTimeDays: z.int().min(0).max(365),
  /** Stock without any use for so many days is dead. */
  deadAfterDays: z.int().min(30).max(3650),
  /** Stock that lasts longer than so many months is slow. */
  slowBeyondMonths: z.int().min(1).max(120),
})
export type PlanSettings = z.infer<typeof planSettingsSchema>

export const seenPlanSettingsSchema = planSettingsSchema.extend({ version: seenVersionSchema })
export type SeenPlanSettings = z.infer<typeof seenPlanSettingsSchema>

export const defaultPlanSettings: PlanSettings = {
  serviceLevelBp: 9500,
  reviewDays: 7,
  leadTimeDays: 7,
  deadAfterDays: 365,
  slowBeyondMonths: 12,
}
