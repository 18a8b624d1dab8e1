import { IconArrowBackUp, IconBookmark, IconBriefcase, IconCircleCheck, IconClock } from '@tabler/icons-react'
import type { PartRequest } from '#shared/part-requests/model'

type Look = { readonly icon: typeof IconClock; readonly color: string }

/** What can become of what was asked for, in the order in which it happens. */
export const partStates = [
  'waiting',
  'reserved',
  'issued',
  'used',
  'withdrawn',
] as const satisfies readonly (keyof PartRequest)[]
export type PartState = (typeof partStates)[number]

/** One icon and one colour a state; colour never stands alone. */
export const partLooks = {
  waiting: { icon: IconClock, color: 'orange' },
  reserved: { icon: IconBookmark, color: 'cyan' },
  issued: { icon: IconBriefcase, color: 'blue' },
  used: { icon: IconCircleCheck, color: 'green' },
  withdrawn: { icon: IconArrowBackUp, color: 'gray' },
} as const satisfies Record<PartState, Look>
