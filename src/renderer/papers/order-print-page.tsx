import { Switch } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useMay } from '../shell/session'
import { SheetPrint, useSheetChoice } from './sheet-print'

type Props = { readonly id: Id }

/** Prints an order for its supplier; who may see costs chooses whether its prices are on it. */
export function OrderPrintPage({ id }: Props) {
  const { t } = useTranslation()
  const { client, queries } = useApi()
  const seesCosts = useMay()('stock.viewCosts')
  const { size, sizeChoice } = useSheetChoice()
  const [withPrices, setWithPrices] = useState(true)
  const order = { orderId: id, size, withPrices }
  const { data: preview, error } = useQuery({
    ...queries.papers.previewOrder.queryOptions({ input: order }),
    placeholderData: keepPreviousData,
  })
  return (
    <SheetPrint
      title={t('papers.order.title')}
      preview={preview}
      error={error}
      choices={
        <>
          {sizeChoice}
          {seesCosts && (
            <Switch
              mb={8}
              label={t('papers.screen.withPrices')}
              checked={withPrices}
              onChange={event => setWithPrices(event.currentTarget.checked)}
            />
          )}
        </>
      }
      print={printer => client.papers.printOrder({ ...order, printer })}
      save={() => client.papers.saveOrderPdf(order)}
    />
  )
}
