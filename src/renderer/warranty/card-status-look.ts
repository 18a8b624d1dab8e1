import {
  IconAlertTriangle,
  IconBan,
  IconId,
  IconLock,
  IconReplace,
  IconShieldCheck,
} from '@tabler/icons-react'
import type { CardStatus } from '#shared/warranty/card'

/** One icon and one colour a status of a card; colour never stands alone. */
export const cardStatusLooks = {
  issued: { icon: IconId, color: 'gray' },
  active: { icon: IconShieldCheck, color: 'green' },
  blocked: { icon: IconLock, color: 'orange' },
  stolen: { icon: IconAlertTriangle, color: 'red' },
  voided: { icon: IconBan, color: 'dark' },
  replaced: { icon: IconReplace, color: 'teal' },
} as const satisfies Record<CardStatus, { readonly icon: unknown; readonly color: string }>
