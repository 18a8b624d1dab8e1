import type { devices as en } from '../en/devices'
import type { Texts } from '../texts'

export const devices: Texts<typeof en> = {}
