import { os } from '../kernel/procedures'

const unwritten = (): never => {
  throw new Error('unwritten')
}

export const noticesRouter = {
  mine: os.notices.mine.handler(unwritten),
  markRead: os.notices.markRead.handler(unwritten),
}
