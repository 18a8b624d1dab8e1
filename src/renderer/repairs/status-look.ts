import {
  IconBox,
  IconChecks,
  IconClockHour4,
  IconHandStop,
  IconPackage,
  IconStethoscope,
  IconTestPipe,
  IconTool,
  IconTrash,
} from '@tabler/icons-react'
import type { StatusKind } from '#shared/repairs/status'

/** One icon and one colour a kind, the same on badge, board and chart; colour never stands alone. */
export const statusLooks = {
  received: { icon: IconBox, color: 'gray' },
  diagnosing: { icon: IconStethoscope, color: 'cyan' },
  awaiting_approval: { icon: IconHandStop, color: 'grape' },
  awaiting_parts: { icon: IconClockHour4, color: 'orange' },
  repairing: { icon: IconTool, color: 'blue' },
  testing: { icon: IconTestPipe, color: 'indigo' },
  ready: { icon: IconPackage, color: 'green' },
  delivered: { icon: IconChecks, color: 'teal' },
  disposed: { icon: IconTrash, color: 'dark' },
} as const satisfies Record<StatusKind, { readonly icon: unknown; readonly color: string }>
