import { os } from '../kernel/procedures'
import { inTransaction } from '../kernel/transaction'
import { markRead } from './mark-read'
import { findNotices } from './repository'

/** More than these are no news. */
const shown = 50

export const noticesRouter = {
  mine: os.notices.mine.handler(({ context }) => findNotices(context.db.reader, context.actor.id, shown)),
  markRead: os.notices.markRead.handler(({ context, input }) =>
    inTransaction(context, work => markRead(work, input.id)),
  ),
}
