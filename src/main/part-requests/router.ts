import { os } from '../kernel/procedures'

const unwritten = (): never => {
  throw new Error('unwritten')
}

export const partRequestsRouter = {
  ofRepair: os.partRequests.ofRepair.handler(unwritten),
  fitting: os.partRequests.fitting.handler(unwritten),
  open: os.partRequests.open.handler(unwritten),
  pickList: os.partRequests.pickList.handler(unwritten),
  ask: os.partRequests.ask.handler(unwritten),
  withdraw: os.partRequests.withdraw.handler(unwritten),
  issue: os.partRequests.issue.handler(unwritten),
  use: os.partRequests.use.handler(unwritten),
  useFromBag: os.partRequests.useFromBag.handler(unwritten),
  takeBackUse: os.partRequests.takeBackUse.handler(unwritten),
  giveBack: os.partRequests.giveBack.handler(unwritten),
}

export const coresRouter = {
  list: os.cores.list.handler(unwritten),
  debts: os.cores.debts.handler(unwritten),
  receive: os.cores.receive.handler(unwritten),
  close: os.cores.close.handler(unwritten),
}
