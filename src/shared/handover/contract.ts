import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { requiredLine, requiredNote } from '../kernel/fields'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { deliverSchema, handoverSchema, handoverViewSchema } from './model'

export const handoverContract = {
  /** Everything needed to hand a device back, by its repair. */
  open: query('handover.deliver', 'repairs', 'billing', 'customers', 'devices', 'catalogue', 'staff')
    .input(z.object({ repairId: idSchema, receiptCode: requiredLine(60).optional() }))
    .output(handoverViewSchema),
  /** Hands the device back when rule B7 holds; each missing part is refused with its own code. */
  deliver: command('handover.deliver', 'repairs', 'billing').input(deliverSchema).output(handoverSchema),
  /** Takes a mistaken hand-over of today back (rule B10). */
  reverse: command('handover.reverse', 'repairs', 'billing')
    .input(z.object({ commandId: commandIdSchema, handoverId: idSchema, reason: requiredNote(400) }))
    .output(handoverSchema),
}
