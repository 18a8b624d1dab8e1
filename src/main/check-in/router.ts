import { os } from '../kernel/procedures'
import { checkIn } from './check-in'

export const checkInHandler = os.repairs.checkIn.handler(({ context, input }) => checkIn(context, input))
