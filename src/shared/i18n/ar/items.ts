import type { items as en } from '../en/items'
import type { Texts } from '../texts'

export const items: Texts<typeof en> = {}
