import { z } from 'zod'
import { query } from '../contract/procedure'
import { customerRowSchema } from '../customers/model'
import { line } from '../kernel/fields'
import { idSchema } from '../kernel/ids'
import { repairRowSchema } from '../repairs/model'
import { partRowSchema, quantitySchema } from '../stock/part'

/** Where Enter or a scan leads for the person's role. */
export const nextSteps = ['hand_over', 'work', 'view'] as const

export const deviceHitSchema = z.object({
  id: idSchema,
  brand: z.string(),
  model: z.string(),
  serialNo: z.string().nullable(),
  imei: z.string().nullable(),
  openRepairId: idSchema.nullable(),
})

export const partHitSchema = partRowSchema
  .pick({ id: true, number: true, names: true, unit: true })
  .extend({ onHand: quantitySchema })

export const searchContract = {
  /**
   * The box: repairs, customers, devices and spare parts for a part of anything that names them; open repairs first, and
   * of the parts the one whose number or barcode it is.
   */
  box: query('signed_in', 'repairs', 'customers', 'devices', 'stock')
    .input(z.object({ text: line(200) }))
    .output(
      z.object({
        repairs: z.array(repairRowSchema.extend({ next: z.enum(nextSteps) })),
        customers: z.array(customerRowSchema),
        devices: z.array(deviceHitSchema),
        parts: z.array(partHitSchema),
      }),
    ),
  /** What a scanned code opens; `unknown` where nothing has it. */
  scan: query('signed_in', 'repairs', 'customers', 'devices', 'stock', 'purchasing')
    .input(z.object({ code: line(200) }))
    .output(
      z.discriminatedUnion('kind', [
        z.object({
          kind: z.literal('repair'),
          repairId: idSchema,
          next: z.enum(nextSteps),
          isReceipt: z.boolean(),
        }),
        z.object({ kind: z.literal('device'), deviceId: idSchema }),
        z.object({ kind: z.literal('customer'), customerId: idSchema }),
        z.object({ kind: z.literal('part'), partId: idSchema }),
        z.object({ kind: z.literal('place'), placeId: idSchema }),
        z.object({ kind: z.literal('order'), orderId: idSchema }),
        z.object({ kind: z.literal('return'), returnId: idSchema }),
        z.object({ kind: z.literal('unknown') }),
      ]),
    ),
}
