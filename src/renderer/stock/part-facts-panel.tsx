import { Anchor, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Part } from '#shared/stock/part'
import { useFormat } from '../i18n/use-format'
import { FactList } from '../ui/fact-list'
import { Ltr } from '../ui/ltr'
import { Panel } from '../ui/panel'
import { partName } from './part-name'
import { partPath } from './stock-places'
import { useFitName } from './use-fit-name'
import { useQuantity } from './use-quantity'

type Props = { readonly part: Part }

/** The devices that the part fits, what does as well, and what else was written of it. */
export function PartFitsPanel({ part: { fits, substitutes, note } }: Props) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const fitName = useFitName()
  return (
    <Panel title={t('stock.part.use')}>
      <FactList
        isNarrow
        facts={[
          {
            label: t('stock.part.fits'),
            value: linesOf(
              fits.map(fit => (
                <div key={fitName(fit)}>
                  <bdi>{fitName(fit)}</bdi>
                </div>
              )),
            ),
          },
          {
            label: t('stock.part.substitutes'),
            value: linesOf(
              substitutes.map(other => (
                <Anchor key={other.id} component={Link} href={partPath(other.id)} inherit>
                  <Ltr>{other.number}</Ltr> · <bdi>{partName(other, locale)}</bdi>
                </Anchor>
              )),
            ),
          },
          { label: t('stock.part.note'), value: note && <bdi>{note}</bdi> },
        ]}
      />
    </Panel>
  )
}

/** The codes, prices and levels of a part. */
export function PartFactsPanel({ part }: Props) {
  const { t } = useTranslation()
  const { number, money } = useFormat()
  const quantity = useQuantity()
  const { barcodes, prices, unit } = part
  const level = (steps: number | null) => steps !== null && quantity(steps, unit)
  return (
    <Panel title={t('stock.part.facts')}>
      <FactList
        facts={[
          {
            label: t('stock.part.barcodes'),
            value: linesOf(
              barcodes.map(code => (
                <div key={code}>
                  <Ltr>{code}</Ltr>
                </div>
              )),
            ),
          },
          { label: t('stock.part.unit'), value: t(`stock.units.${unit}`) },
          // The retail price stands among the figures.
          ...(['trade', 'bulk'] as const).map(priceLevel => {
            const price = prices[priceLevel]
            return { label: t(`stock.part.prices.${priceLevel}`), value: price !== null && money(price) }
          }),
          {
            label: t('stock.part.taxClass'),
            value: part.taxClass === 'exempt' && t('stock.part.taxClasses.exempt'),
          },
          {
            label: t('stock.part.warranty'),
            value: part.warrantyDays > 0 && t('stock.part.days', { days: number(part.warrantyDays) }),
          },
          { label: t('stock.part.reorderPoint'), value: level(part.reorderPoint) },
          { label: t('stock.part.maxStock'), value: level(part.maxStock) },
        ]}
      />
    </Panel>
  )
}

function linesOf(lines: readonly ReactNode[]): ReactNode {
  return lines.length > 0 && <Stack gap={2}>{lines}</Stack>
}
