import { IconShieldCheck, IconShieldQuestion, IconShieldX } from '@tabler/icons-react'
import type { VerdictResult } from '#shared/warranty/verdict-model'

/** One icon and one colour a result of a verdict; colour never stands alone. */
export const resultLooks = {
  covered: { icon: IconShieldCheck, color: 'green' },
  not_covered: { icon: IconShieldX, color: 'red' },
  needs_expert: { icon: IconShieldQuestion, color: 'orange' },
} as const satisfies Record<VerdictResult, { readonly icon: unknown; readonly color: string }>
