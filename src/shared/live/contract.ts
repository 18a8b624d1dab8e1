import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { command, query, topics } from '../contract/procedure'

/** How much of a fault is told, in characters. */
export const faultLimits = { message: 500, stack: 4000, place: 200 } as const

/** What broke a page: its error, where in the code, and the place that was shown. */
export const faultSchema = z.object({
  message: z.string().max(faultLimits.message),
  stack: z.string().max(faultLimits.stack),
  place: z.string().max(faultLimits.place),
})

export const liveContract = {
  /** Tells, for as long as it is listened to, which topics each commit touched. Topic names carry no data. */
  changes: query('anyone')
    .input(z.object({}))
    .output(eventIterator(z.array(z.enum(topics)))),
  /** A page of the window broke: it goes into the log, since nobody looks into the window's own console. */
  reportFault: command('signed_in').input(faultSchema).output(z.object({})),
}
