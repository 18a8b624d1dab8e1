import { os } from '../kernel/procedures'

export const handoverRouter = {
  open: os.handover.open.handler(() => {
    throw new Error('unwritten')
  }),
  deliver: os.handover.deliver.handler(() => {
    throw new Error('unwritten')
  }),
  reverse: os.handover.reverse.handler(() => {
    throw new Error('unwritten')
  }),
}
