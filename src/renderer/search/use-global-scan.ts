import { modals } from '@mantine/modals'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useApi } from '../api/api-context'
import { ltrText } from '../ui/ltr-text'
import { useErrorSentence } from '../ui/use-sentence'
import { placeOf } from './next-step'
import { watchScanner } from './scanner'
import { useScanTarget } from './use-scan-target'

/** A scan on any screen opens what it names; screens inside may take it first. */
export function useGlobalScan(): void {
  const { t } = useTranslation()
  const { client } = useApi()
  const [, navigate] = useLocation()
  const sentence = useErrorSentence()

  // Keys come from outside of React.
  useEffect(watchScanner, [])

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
    else
      notifications.show({
        color: 'orange',
        message: t('search.unknownCode', { code: ltrText(code) }),
      })
  }

  useScanTarget(code => {
    open(code).catch((error: unknown) => notifications.show({ color: 'red', message: sentence(error) }))
    return true
  })
}
