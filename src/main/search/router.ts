import { os } from '../kernel/procedures'

export const searchRouter = {
  box: os.search.box.handler(() => {
    throw new Error('unwritten')
  }),
  scan: os.search.scan.handler(() => {
    throw new Error('unwritten')
  }),
}
