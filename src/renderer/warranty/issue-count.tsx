import { Alert, Text } from '@mantine/core'
import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { largestBatch } from '#shared/warranty/card'
import { serialRange } from '#shared/warranty/serial-range'
import { useFormat } from '../i18n/use-format'

type Wish = {
  readonly kind: 'range' | 'codes'
  readonly firstSerial: string
  readonly lastSerial: string
  readonly count: number
}

/** How many cards a form would make; undefined while it would make none. */
export function issueCount({ kind, firstSerial, lastSerial, count }: Wish): number | undefined {
  if (kind === 'codes') return count >= 1 && count <= largestBatch ? count : undefined
  const range = serialRange(firstSerial, lastSerial)
  return range.ok ? range.count : undefined
}

/** Says how many cards would be made, or what is wrong with the serials. */
export function IssueCount({ kind, firstSerial, lastSerial, count }: Wish) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const problem = (sentence: ReactNode) => (
    <Alert role="alert" color="orange" variant="light" icon={<IconAlertCircle aria-hidden />}>
      {sentence}
    </Alert>
  )
  const tooLarge = (wanted: number) =>
    problem(t('warranty.issuing.tooLarge', { count: number(wanted), limit: number(largestBatch) }))
  if (kind === 'codes' && count > largestBatch) return tooLarge(count)
  if (kind === 'range') {
    const range = serialRange(firstSerial, lastSerial)
    if (!range.ok && range.reason === 'too_large') return tooLarge(range.count)
    if (!range.ok && range.reason === 'wrong') return problem(t('warranty.issuing.rangeWrong'))
  }
  const cards = issueCount({ kind, firstSerial, lastSerial, count })
  return (
    <Text size="sm" fw={cards === undefined ? 400 : 600} {...(cards === undefined && { c: 'dimmed' })}>
      {cards === undefined
        ? t(kind === 'range' ? 'warranty.issuing.fillSerials' : 'warranty.issuing.fillCount')
        : t('warranty.issuing.willMake', { count: number(cards) })}
    </Text>
  )
}
