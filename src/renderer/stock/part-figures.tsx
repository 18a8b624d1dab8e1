import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Part } from '#shared/stock/part'
import { useFormat } from '../i18n/use-format'
import classes from './part-figures.module.css'
import { useQuantity } from './use-quantity'

type Props = { readonly part: Part }

/**
 * How much there is of a part, is promised and is on its way (rule H4), and what it is worth; what the person may not see
 * is left out.
 */
export function PartFigures({ part: { stock, unit, value, lastCost, prices } }: Props) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const quantity = useQuantity()
  const figures = [
    { key: 'onHand', shown: quantity(stock.onHand, unit), isMain: true },
    { key: 'reserved', shown: quantity(stock.reserved, unit), isMain: false },
    { key: 'available', shown: quantity(stock.available, unit), isMain: true },
    { key: 'onOrder', shown: quantity(stock.onOrder, unit), isMain: false },
    { key: 'price', shown: prices.retail === null ? null : money(prices.retail), isMain: false },
    { key: 'value', shown: value === null ? null : money(value), isMain: false },
    { key: 'lastCost', shown: lastCost === null ? null : money(lastCost), isMain: false },
  ] as const
  return (
    <dl className={classes.figures}>
      {figures.map(
        ({ key, shown, isMain }) =>
          shown !== null && (
            <div key={key} data-main={isMain || undefined}>
              <Text component="dt" size="xs" c="dimmed">
                {t(`stock.part.${key}`)}
              </Text>
              <dd>{shown}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
