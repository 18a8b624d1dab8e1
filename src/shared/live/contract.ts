import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { query, topics } from '../contract/procedure'

export const liveContract = {
  /** Tells, for as long as it is listened to, which topics each commit touched. Topic names carry no data. */
  changes: query('anyone')
    .input(z.object({}))
    .output(eventIterator(z.array(z.enum(topics)))),
}
