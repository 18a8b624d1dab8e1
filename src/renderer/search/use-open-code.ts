import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useApi } from '../api/api-context'
import type { Client } from '../api/connect'
import { orderPath, returnPath } from '../purchasing/places'
import { useMay } from '../shell/session'
import { partPath, placePath } from '../stock/stock-places'
import { ltrText } from '../ui/ltr-text'
import { useErrorSentence } from '../ui/use-sentence'
import { placeOf } from './next-step'

type Scanned = Awaited<ReturnType<Client['search']['scan']>>

/** Opens what a scanned code names; says so where nothing has it. */
export function useOpenCode(): (code: string) => void {
  const { t } = useTranslation()
  const { client } = useApi()
  const [, navigate] = useLocation()
  const may = useMay()
  const sentence = useErrorSentence()

  const goTo = (place: string) => {
    // A dialog would stand before the page that was asked for.
    modals.closeAll()
    navigate(place)
  }
  const open = async (code: string) => {
    const found = await client.search.scan({ code })
    if (found.kind === 'repair') goTo(placeOf(found.repairId, found.next, found.isReceipt ? code : undefined))
    else if (found.kind === 'device') goTo(`/devices/${found.deviceId}`)
    else if (found.kind === 'customer') goTo(`/customers/${found.customerId}`)
    else if (!(await openCard(code))) openOfStock(found, code)
  }
  const openCard = async (code: string): Promise<boolean> => {
    const card = may('warranty.view') ? await client.warranty.find({ text: code.slice(0, 120) }) : null
    if (card) goTo(`/warranty/cards/${card.id}`)
    return card !== null
  }
  const openOfStock = (found: Scanned, code: string) => {
    if (found.kind === 'part') goTo(partPath(found.partId))
    else if (found.kind === 'place') goTo(placePath(found.placeId))
    else if (found.kind === 'order') goTo(orderPath(found.orderId))
    else if (found.kind === 'return') goTo(returnPath(found.returnId))
    else
      notifications.show({
        color: 'orange',
        message: t('search.unknownCode', { code: ltrText(code) }),
      })
  }
  return code => {
    open(code).catch((error: unknown) => notifications.show({ color: 'red', message: sentence(error) }))
  }
}
