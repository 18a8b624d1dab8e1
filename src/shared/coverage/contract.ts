import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { idSchema } from '../kernel/ids'
import {
  coverageCheckSchema,
  coverageQuestionSchema,
  coverageSchema,
  decideSchema,
  excludeSchema,
  judgeAgainSchema,
  withdrawExclusionSchema,
} from './model'

/** The warranty of a device that stands on the counter, and of a repair (rules D1–D11). */
export const coverageContract = {
  /** The verdict on today's intake, before anything is saved. Refused with NOT_FOUND, CARD_UNKNOWN, CARD_OF_ANOTHER_DEVICE. */
  check: query('warranty.view', 'warranty', 'repairs', 'customers', 'devices')
    .input(coverageQuestionSchema)
    .output(coverageCheckSchema),
  /** Null where the shop kept no warranty cards when the device came in. */
  ofRepair: query('repairs.view', 'warranty', 'repairs')
    .input(z.object({ repairId: idSchema }))
    .output(coverageSchema.nullable()),
  /** Found on the device, with evidence; judges again (rule D6). Acts on a repair that has left are refused with REPAIR_CLOSED. */
  exclude: command('repairs.work', 'warranty', 'repairs').input(excludeSchema).output(coverageSchema),
  /** Refused with EXCLUSION_WITHDRAWN where it was taken back before. */
  withdrawExclusion: command('repairs.work', 'warranty', 'repairs')
    .input(withdrawExclusionSchema)
    .output(coverageSchema),
  /** Judges by the card's facts of now, still on the day of intake; after a card was found or mended. Refused as `check` is. */
  judgeAgain: command('warranty.judge', 'warranty', 'repairs').input(judgeAgainSchema).output(coverageSchema),
  /** An expert says what the rule could not; against the rule it is an override and needs warranty.override (rule D9). Refused with OVERRIDE_NOT_PERMITTED, NOTHING_TO_DECIDE. */
  decide: command('warranty.judge', 'warranty', 'repairs').input(decideSchema).output(coverageSchema),
}
