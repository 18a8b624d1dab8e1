import { Checkbox, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { costIsUnusual } from '#shared/stock/cost-check'
import { useFormat } from '../i18n/use-format'
import type { Line } from './line-model'

type Props = {
  readonly line: Line
  /** Main found the cost unusual, which only it may have known. */
  readonly isAsked: boolean
  readonly onChange: (isCostSure: boolean) => void
}

/** What the part cost last; a cost far from it is asked for before it is saved: rial and toman are easily mixed up. */
export function CostQuestion({ line: { part, unitCost, isCostSure }, isAsked, onChange }: Props) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const { lastCost } = part
  const isTyped = unitCost !== null && !Number.isNaN(unitCost)
  const isUnusual = isTyped && (isAsked || isCostSure || costIsUnusual(unitCost, lastCost))
  const last = lastCost !== null && money(lastCost)
  if (!isUnusual) {
    if (!last) return null
    return (
      <Text size="xs" c="dimmed">
        {t('stockDocuments.receive.lastCost', { last })}
      </Text>
    )
  }
  return (
    <Checkbox
      size="xs"
      description={last && t('stockDocuments.receive.costUnusual', { last })}
      label={t('stockDocuments.receive.costSure')}
      checked={isCostSure}
      onChange={event => onChange(event.currentTarget.checked)}
    />
  )
}
