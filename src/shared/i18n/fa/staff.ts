import type { staff as en } from '../en/staff'
import type { Texts } from '../texts'

export const staff: Texts<typeof en> = {}
