import type { settings as en } from '../en/settings'
import type { Texts } from '../texts'

export const settings: Texts<typeof en> = {}
