import { os } from '../kernel/procedures'
import { reportFault } from './report-fault'

export const liveRouter = {
  changes: os.live.changes.handler(({ context, signal }) => context.events.listen(signal)),
  reportFault: os.live.reportFault.handler(({ context, input }) => {
    reportFault(context, input)
    return {}
  }),
}
