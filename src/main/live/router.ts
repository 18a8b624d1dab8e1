import { os } from '../kernel/procedures'

export const liveRouter = {
  changes: os.live.changes.handler(({ context, signal }) => context.events.listen(signal)),
}
