import { os } from '../kernel/procedures'

const unwritten = () => {
  throw new Error('unwritten')
}

export const warrantyRouter = {
  manufacturers: os.warranty.manufacturers.handler(unwritten),
  saveManufacturer: os.warranty.saveManufacturer.handler(unwritten),
  policies: os.warranty.policies.handler(unwritten),
  policyVersions: os.warranty.policyVersions.handler(unwritten),
  savePolicy: os.warranty.savePolicy.handler(unwritten),
  issue: os.warranty.issue.handler(unwritten),
  batches: os.warranty.batches.handler(unwritten),
  cards: os.warranty.cards.handler(unwritten),
  byId: os.warranty.byId.handler(unwritten),
  find: os.warranty.find.handler(unwritten),
  history: os.warranty.history.handler(unwritten),
  activate: os.warranty.activate.handler(unwritten),
  correct: os.warranty.correct.handler(unwritten),
  extend: os.warranty.extend.handler(unwritten),
  transfer: os.warranty.transfer.handler(unwritten),
  changeStatus: os.warranty.changeStatus.handler(unwritten),
}
