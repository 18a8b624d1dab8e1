import type { customers as en } from '../en/customers'
import type { Texts } from '../texts'

export const customers: Texts<typeof en> = {}
