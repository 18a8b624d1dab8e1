import { os } from '../kernel/procedures'
import { searchBox } from './box'
import { scanCode } from './scan'

export const searchRouter = {
  box: os.search.box.handler(({ context, input }) => searchBox(context, input.text)),
  scan: os.search.scan.handler(({ context, input }) => scanCode(context, input.code)),
}
