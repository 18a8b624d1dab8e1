import { useQuery } from '@tanstack/react-query'
import type { Id } from '#shared/kernel/ids'
import type { Card } from '#shared/warranty/card'
import { useApi } from '../api/api-context'
import { useMay } from '../shell/session'

/** The shop's device of a card: the one that it was bound to, or one with its serial that was here before the card. */
export function useCardDevice({ deviceId, serialNo }: Pick<Card, 'deviceId' | 'serialNo'>): Id | null {
  const { queries } = useApi()
  const canSee = useMay()('devices.view')
  const { data } = useQuery(
    queries.devices.byIdentity.queryOptions({
      input: { text: serialNo ?? '' },
      enabled: canSee && deviceId === null && serialNo !== null,
    }),
  )
  return deviceId ?? data?.id ?? null
}
