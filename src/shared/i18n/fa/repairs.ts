import type { repairs as en } from '../en/repairs'
import type { Texts } from '../texts'

export const repairs: Texts<typeof en> = {}
