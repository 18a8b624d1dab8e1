import type { papers as en } from '../en/papers'
import type { Texts } from '../texts'

export const papers: Texts<typeof en> = {}
