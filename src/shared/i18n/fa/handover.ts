import type { handover as en } from '../en/handover'
import type { Texts } from '../texts'

export const handover: Texts<typeof en> = {}
