import type { search as en } from '../en/search'
import type { Texts } from '../texts'

export const search: Texts<typeof en> = {}
