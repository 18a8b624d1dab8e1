import {
  IconArrowBackUp,
  IconBan,
  IconCash,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconFileText,
  IconHomeShield,
  IconMailForward,
  IconMailOpened,
} from '@tabler/icons-react'
import type { ClaimState, StatementState } from '#shared/claims/states'

type Look = { readonly icon: typeof IconClock; readonly color: string }

/** One icon and one colour a state of a claim; colour never stands alone. */
export const claimLooks = {
  own: { icon: IconHomeShield, color: 'gray' },
  open: { icon: IconClock, color: 'orange' },
  prepared: { icon: IconFileText, color: 'cyan' },
  sent: { icon: IconMailForward, color: 'blue' },
  accepted: { icon: IconCircleCheck, color: 'green' },
  rejected: { icon: IconCircleX, color: 'red' },
  paid: { icon: IconCash, color: 'teal' },
  written_off: { icon: IconArrowBackUp, color: 'dark' },
  withdrawn: { icon: IconBan, color: 'gray' },
} as const satisfies Record<ClaimState, Look>

/** The same for statements. */
export const statementLooks = {
  prepared: { icon: IconFileText, color: 'cyan' },
  sent: { icon: IconMailForward, color: 'blue' },
  answered: { icon: IconMailOpened, color: 'orange' },
  settled: { icon: IconCash, color: 'teal' },
} as const satisfies Record<StatementState, Look>
