import { os } from '../kernel/procedures'
import { once } from '../kernel/transaction'
import { checkCoverage } from './check-coverage'
import { coverageOf } from './coverage-of'
import { decide } from './decide'
import { exclude, withdrawExclusion } from './exclude'
import { judgeAgain } from './judge-again'

export const coverageRouter = {
  check: os.coverage.check.handler(({ context, input }) => checkCoverage(context, input)),
  ofRepair: os.coverage.ofRepair.handler(({ context, input }) =>
    coverageOf(context, context.db.reader, input.repairId),
  ),
  exclude: os.coverage.exclude.handler(({ context, input: { commandId, ...input } }) =>
    once(context, { id: commandId, name: 'coverage.exclude', input }, work => exclude(work, input)),
  ),
  withdrawExclusion: os.coverage.withdrawExclusion.handler(({ context, input: { commandId, ...input } }) =>
    once(context, { id: commandId, name: 'coverage.withdrawExclusion', input }, work =>
      withdrawExclusion(work, input),
    ),
  ),
  judgeAgain: os.coverage.judgeAgain.handler(({ context, input: { commandId, ...input } }) =>
    once(context, { id: commandId, name: 'coverage.judgeAgain', input }, work => judgeAgain(work, input)),
  ),
  decide: os.coverage.decide.handler(({ context, input: { commandId, ...input } }) =>
    once(context, { id: commandId, name: 'coverage.decide', input }, work => decide(work, input)),
  ),
}
