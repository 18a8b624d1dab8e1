import { os } from '../kernel/procedures'

export const repairsRouter = {
  checkIn: os.repairs.checkIn.handler(() => {
    throw new Error('unwritten')
  }),
  byId: os.repairs.byId.handler(() => {
    throw new Error('unwritten')
  }),
  byNumber: os.repairs.byNumber.handler(() => {
    throw new Error('unwritten')
  }),
  queue: os.repairs.queue.handler(() => {
    throw new Error('unwritten')
  }),
  board: os.repairs.board.handler(() => {
    throw new Error('unwritten')
  }),
  list: os.repairs.list.handler(() => {
    throw new Error('unwritten')
  }),
  history: os.repairs.history.handler(() => {
    throw new Error('unwritten')
  }),
  take: os.repairs.take.handler(() => {
    throw new Error('unwritten')
  }),
  assign: os.repairs.assign.handler(() => {
    throw new Error('unwritten')
  }),
  passOn: os.repairs.passOn.handler(() => {
    throw new Error('unwritten')
  }),
  move: os.repairs.move.handler(() => {
    throw new Error('unwritten')
  }),
  cancel: os.repairs.cancel.handler(() => {
    throw new Error('unwritten')
  }),
  dispose: os.repairs.dispose.handler(() => {
    throw new Error('unwritten')
  }),
  comment: os.repairs.comment.handler(() => {
    throw new Error('unwritten')
  }),
  saveFindings: os.repairs.saveFindings.handler(() => {
    throw new Error('unwritten')
  }),
  recordChecks: os.repairs.recordChecks.handler(() => {
    throw new Error('unwritten')
  }),
  changePromise: os.repairs.changePromise.handler(() => {
    throw new Error('unwritten')
  }),
  statuses: os.repairs.statuses.handler(() => {
    throw new Error('unwritten')
  }),
  saveStatus: os.repairs.saveStatus.handler(() => {
    throw new Error('unwritten')
  }),
  deleteStatus: os.repairs.deleteStatus.handler(() => {
    throw new Error('unwritten')
  }),
}
