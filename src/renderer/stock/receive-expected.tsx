import { Checkbox, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format'
import { type Line, quantityOf } from './line-model'
import type { ExpectedPart, ReceiptTarget } from './receipt-target'
import { useQuantity } from './use-quantity'

type Props = Pick<ReceiptTarget<unknown>, 'expected'> & {
  readonly line: Line
  readonly onChange: (isOverSure: boolean) => void
}

/** What is still to come of a part; more than that, or a part that nobody expects, is asked about at its line. */
export function ExpectedQuantity({ expected, line, onChange }: Props) {
  const { t } = useTranslation()
  const quantity = useQuantity()
  if (!expected) return null
  const { part, isOverSure } = line
  const awaited = expected.get(part.id)
  const counted = quantityOf(line) ?? 0
  const left = quantity(awaited?.left ?? 0, part.unit)
  if (awaited && counted <= awaited.left) {
    return (
      <Text size="xs" c={counted === awaited.left ? 'var(--mantine-color-green-text)' : 'dimmed'}>
        {t('purchasing.receive.left', { left })}
      </Text>
    )
  }
  return (
    <Checkbox
      size="xs"
      mt={4}
      description={awaited ? t('purchasing.receive.over', { left }) : t('purchasing.receive.notExpected')}
      label={t(awaited ? 'purchasing.receive.overSure' : 'purchasing.receive.notExpectedSure')}
      checked={isOverSure}
      onChange={event => onChange(event.currentTarget.checked)}
    />
  )
}

type CostProps = { readonly line: Line; readonly awaited: ExpectedPart | undefined }

/** How far a cost is from what was agreed. */
export function CostDifference({ line: { unitCost }, awaited }: CostProps) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const agreed = awaited?.unitCost ?? null
  if (agreed === null || unitCost === null || Number.isNaN(unitCost) || unitCost === agreed) return null
  const by = money(Math.abs(unitCost - agreed))
  return (
    <Text size="xs" c="var(--mantine-color-orange-text)">
      {t(unitCost > agreed ? 'purchasing.receive.dearer' : 'purchasing.receive.cheaper', {
        agreed: money(agreed),
        by,
      })}
    </Text>
  )
}
