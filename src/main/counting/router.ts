import type { Count, CountLine } from '#shared/counting/model'
import type { Id } from '#shared/kernel/ids'
import type { Context, Work } from '../kernel/context'
import { os } from '../kernel/procedures'
import { refuse } from '../kernel/refuse'
import { once } from '../kernel/transaction'
import { approveCount } from './approve-count'
import { addCounted, countNothing, recount } from './count-parts'
import { cancelCount, closeCount, confirmMoved, reopenCount } from './end-count'
import { identify } from './identify'
import { findLine } from './line-repository'
import {
  lineShown,
  listCounts,
  listHistory,
  listLines,
  listUncounted,
  readCount,
  requireCount,
  seesSystem,
} from './read-count'
import { reviewFigures, reviewLines } from './review-count'
import { startCount } from './start-count'

type Call<Input> = { readonly context: Context; readonly input: Input & { readonly commandId: Id } }
type OfCount = { readonly countId: Id }

/** Acts once on a count and answers with the whole of it as it then stands. */
function onCount<Input extends OfCount>(
  name: string,
  act: (work: Work, input: Input) => Promise<void>,
): (call: Call<Input>) => Promise<Count> {
  return ({ context, input }) =>
    once(context, { id: input.commandId, name, input }, async work => {
      await act(work, input)
      return readCount(work, work.trx, input.countId)
    })
}

/** Acts once on a line of a count and answers with it. */
function onLine<Input extends OfCount>(
  name: string,
  act: (work: Work, input: Input) => Promise<Id>,
): (call: Call<Input>) => Promise<CountLine> {
  return ({ context, input }) =>
    once(context, { id: input.commandId, name, input }, async work => {
      const line = (await findLine(work.trx, await act(work, input))) ?? refuse('NOT_FOUND')
      return lineShown(line, seesSystem(work, await requireCount(work.trx, input.countId)))
    })
}

export const countingRouter = {
  list: os.counting.list.handler(({ context, input }) => listCounts(context, input)),
  byId: os.counting.byId.handler(({ context, input }) =>
    readCount(context, context.db.reader, input.countId),
  ),
  start: os.counting.start.handler(({ context, input }) =>
    once(context, { id: input.commandId, name: 'counting.start', input }, async work =>
      readCount(work, work.trx, await startCount(work, input)),
    ),
  ),
  identify: os.counting.identify.handler(({ context, input }) => identify(context, input)),
  add: os.counting.add.handler(onLine('counting.add', addCounted)),
  recount: os.counting.recount.handler(onLine('counting.recount', recount)),
  nothing: os.counting.nothing.handler(({ context, input }) =>
    once(context, { id: input.commandId, name: 'counting.nothing', input }, async work => ({
      lines: await countNothing(work, input),
    })),
  ),
  lines: os.counting.lines.handler(({ context, input }) => listLines(context, input)),
  uncounted: os.counting.uncounted.handler(({ context, input }) => listUncounted(context, input)),
  history: os.counting.history.handler(({ context, input }) => listHistory(context, input)),
  close: os.counting.close.handler(onCount('counting.close', closeCount)),
  reopen: os.counting.reopen.handler(onCount('counting.reopen', reopenCount)),
  review: os.counting.review.handler(({ context, input }) => reviewLines(context, input)),
  figures: os.counting.figures.handler(({ context, input }) => reviewFigures(context, input.countId)),
  confirmMoved: os.counting.confirmMoved.handler(onCount('counting.confirmMoved', confirmMoved)),
  approve: os.counting.approve.handler(onCount('counting.approve', approveCount)),
  cancel: os.counting.cancel.handler(onCount('counting.cancel', cancelCount)),
}
