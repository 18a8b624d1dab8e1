import { Badge, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { FittingPart } from '#shared/part-requests/model'
import { useFormat } from '../i18n/use-format'
import { partName } from '../stock/part-name'
import { usePlaceName } from '../stock/use-places'
import { useQuantity } from '../stock/use-quantity'
import { Clipped } from '../ui/clipped'
import { numberColumn } from '../ui/number-column'
import type { Column } from '../ui/row-table'
import { FromBag } from './from-bag'
import { useSupply } from './use-supply'

/** What a technician has to know of a part before asking for it. Without `onFromBag` there is no bag to fit from. */
export function useFittingColumns(
  onFromBag: ((partId: Id) => void) | undefined,
): readonly Column<FittingPart>[] {
  const what = useWhatColumns()
  const stock = useStockColumns()
  const { t } = useTranslation()
  const quantity = useQuantity()
  if (!onFromBag) return [...what, ...stock]
  const bag: Column<FittingPart> = {
    key: 'bag',
    header: t('partRequests.ask.bag'),
    width: '156px',
    align: 'end',
    cell: part =>
      part.inMyBag > 0 ? (
        <FromBag part={part} onFromBag={onFromBag} quantity={quantity(part.inMyBag, part.unit)} />
      ) : (
        '–'
      ),
  }
  return [...what, ...stock, bag]
}

function useWhatColumns(): readonly Column<FittingPart>[] {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return [
    numberColumn({
      header: t('stock.part.number'),
      width: '140px',
      isCode: true,
      of: ({ number }) => number,
    }),
    {
      key: 'name',
      header: t('stock.part.name'),
      cell: part => (
        <Group gap={6} wrap="nowrap">
          {part.fits && (
            <Badge size="sm" variant="light" color="green" style={{ flexShrink: 0 }}>
              {t('partRequests.ask.fits')}
            </Badge>
          )}
          <Clipped lines={2}>{partName(part, locale)}</Clipped>
        </Group>
      ),
    },
  ]
}

function useStockColumns(): readonly Column<FittingPart>[] {
  const { t } = useTranslation()
  const quantity = useQuantity()
  const placeName = usePlaceName()
  const supplyOf = useSupply()
  const figure = (key: 'onHand' | 'reserved' | 'available'): Column<FittingPart> => ({
    key,
    header: t(`partRequests.ask.${key}`),
    width: '92px',
    align: 'end',
    cell: part => quantity(part.stock[key], part.unit),
  })
  return [
    figure('onHand'),
    figure('reserved'),
    figure('available'),
    {
      key: 'onOrder',
      header: t('partRequests.ask.onOrder'),
      width: '120px',
      cell: part => (part.onOrder > 0 ? <Clipped>{supplyOf({ ...part, part })}</Clipped> : '–'),
    },
    {
      key: 'bin',
      header: t('partRequests.fields.bin'),
      width: '110px',
      cell: ({ bins: [first] }) => (first ? <Clipped>{placeName(first.place)}</Clipped> : '–'),
    },
  ]
}
