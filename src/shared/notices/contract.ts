import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { idSchema } from '../kernel/ids'

export const noticeKinds = ['parts_arrived', 'parts_issued'] as const

/** Something that a person should know of, told once and kept until it was read. */
export const noticeSchema = z.object({
  id: idSchema,
  kind: z.enum(noticeKinds),
  repair: z.object({ id: idSchema, number: z.string(), brand: z.string(), model: z.string() }),
  at: z.string(),
  isRead: z.boolean(),
})
export type Notice = z.infer<typeof noticeSchema>

export const noticesContract = {
  /** Mine: how many are unread, and the newest 50. */
  mine: query('signed_in', 'notices')
    .input(z.object({}))
    .output(z.object({ unread: z.int(), notices: z.array(noticeSchema) })),
  /** One, or all of mine where none is named. */
  markRead: command('signed_in', 'notices')
    .input(z.object({ id: idSchema.optional() }))
    .output(z.object({})),
}
