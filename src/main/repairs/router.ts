import type { Id } from '#shared/kernel/ids'
import type { Repair } from '#shared/repairs/model'
import type { Context, Work } from '../kernel/context'
import { os } from '../kernel/procedures'
import { inTransaction, once } from '../kernel/transaction'
import { assign, passOn, take } from './assign'
import { comment } from './comment'
import { repairByNumber, repairView } from './find-repair'
import { saveFindings } from './findings'
import { cancel, dispose, move } from './move'
import { changePromise } from './promise'
import { recordChecks } from './record-checks'
import { historyOf } from './repair-history'
import { board, list, queue } from './repair-lists'
import { findRework, nameReworkCause, proposeReworks } from './rework'
import { allStatuses, deleteStatus, saveStatus } from './statuses'

type Call<Input> = { readonly context: Context; readonly input: Input & { readonly commandId: Id } }

/** Acts once on a repair and answers with the whole of it as it then stands. */
function changed<Input extends { readonly repairId: Id }>(
  name: string,
  act: (work: Work, input: Input) => Promise<void>,
): (call: Call<Input>) => Promise<Repair> {
  return ({ context, input }) =>
    once(context, { id: input.commandId, name, input }, async work => {
      await act(work, input)
      return repairView(work, work.trx, input.repairId)
    })
}

/** Checking in is composed with customers, devices and money a room above: see check-in/. */
export const repairsRouter = {
  byId: os.repairs.byId.handler(({ context, input }) => repairView(context, context.db.reader, input.id)),
  byNumber: os.repairs.byNumber.handler(({ context, input }) => repairByNumber(context, input.number)),
  queue: os.repairs.queue.handler(({ context, input }) => queue(context, input)),
  board: os.repairs.board.handler(({ context, input }) => board(context, input)),
  list: os.repairs.list.handler(({ context, input }) => list(context, input)),
  history: os.repairs.history.handler(({ context, input }) => historyOf(context, input)),
  take: os.repairs.take.handler(changed('repairs.take', take)),
  assign: os.repairs.assign.handler(changed('repairs.assign', assign)),
  passOn: os.repairs.passOn.handler(changed('repairs.passOn', passOn)),
  move: os.repairs.move.handler(changed('repairs.move', move)),
  cancel: os.repairs.cancel.handler(changed('repairs.cancel', cancel)),
  dispose: os.repairs.dispose.handler(changed('repairs.dispose', dispose)),
  saveFindings: os.repairs.saveFindings.handler(changed('repairs.saveFindings', saveFindings)),
  recordChecks: os.repairs.recordChecks.handler(changed('repairs.recordChecks', recordChecks)),
  changePromise: os.repairs.changePromise.handler(changed('repairs.changePromise', changePromise)),
  reworkProposals: os.repairs.reworkProposals.handler(({ context, input }) => proposeReworks(context, input)),
  rework: os.repairs.rework.handler(({ context, input }) => findRework(context, input.repairId)),
  nameReworkCause: os.repairs.nameReworkCause.handler(changed('repairs.nameReworkCause', nameReworkCause)),
  comment: os.repairs.comment.handler(({ context, input }) =>
    once(context, { id: input.commandId, name: 'repairs.comment', input }, async work => {
      await comment(work, input)
      return {}
    }),
  ),
  statuses: os.repairs.statuses.handler(({ context }) => allStatuses(context)),
  saveStatus: os.repairs.saveStatus.handler(({ context, input }) =>
    inTransaction(context, work => saveStatus(work, input)),
  ),
  deleteStatus: os.repairs.deleteStatus.handler(async ({ context, input }) => {
    await inTransaction(context, work => deleteStatus(work, input.id))
    return {}
  }),
}
