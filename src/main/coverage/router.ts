import { os } from '../kernel/procedures'

const unwritten = () => {
  throw new Error('unwritten')
}

export const coverageRouter = {
  check: os.coverage.check.handler(unwritten),
  ofRepair: os.coverage.ofRepair.handler(unwritten),
  exclude: os.coverage.exclude.handler(unwritten),
  withdrawExclusion: os.coverage.withdrawExclusion.handler(unwritten),
  judgeAgain: os.coverage.judgeAgain.handler(unwritten),
  decide: os.coverage.decide.handler(unwritten),
}
