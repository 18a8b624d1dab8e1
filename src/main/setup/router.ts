import { os } from '../kernel/procedures'
import { startShop } from './first-start'

export const setUpHandler = os.session.setUp.handler(({ context, input }) => startShop(context, input))
