import type { billing as en } from '../en/billing'
import type { Texts } from '../texts'

export const billing: Texts<typeof en> = {}
