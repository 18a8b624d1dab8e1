import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { stepsPerUnit } from '#shared/stock/units'
import { useQuantity } from '../stock/use-quantity'
import type { DraftLine } from './order-form-model'

type Props = { readonly line: Pick<DraftLine, 'part' | 'terms' | 'wanted'> }

/** How the supplier sends a part, and from what the quantity was rounded up. */
export function PackHint({ line: { part, terms, wanted } }: Props) {
  const { t } = useTranslation()
  const quantity = useQuantity()
  if (!terms) return null
  const { packSize, minimumQuantity } = terms
  const hints = [
    packSize !== stepsPerUnit(part.unit) &&
      t('purchasing.form.packs', { pack: quantity(packSize, part.unit) }),
    minimumQuantity > packSize &&
      t('purchasing.form.atLeast', { minimum: quantity(minimumQuantity, part.unit) }),
    wanted !== null && t('purchasing.form.rounded', { wanted: quantity(wanted, part.unit) }),
  ].filter(hint => hint !== false)
  if (hints.length === 0) return null
  return (
    <Text size="xs" c={wanted === null ? 'dimmed' : 'var(--mantine-color-orange-text)'} aria-live="polite">
      {hints.join(' · ')}
    </Text>
  )
}
