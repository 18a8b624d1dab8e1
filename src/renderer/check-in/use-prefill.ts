import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Device } from '#shared/devices/model'
import type { RepairRow } from '#shared/repairs/model'
import { useApi } from '../api/api-context'
import type { CheckInForm } from './check-in-draft'

export type Prefill = Partial<CheckInForm>

/**
 * What the page that led here has chosen already: `?customer=`, `?device=` or `?reworkOf=` with an id. Undefined while
 * it is being read, null where nothing was asked for; the address is cleaned, so that the next check-in starts empty.
 */
export function usePrefill(): Prefill | null | undefined {
  const { queries } = useApi()
  const [, navigate] = useLocation()
  const search = useSearch()
  const [asked] = useState(() => new URLSearchParams(search))
  const customerId = asked.get('customer')
  const deviceId = asked.get('device')
  const reworkOf = asked.get('reworkOf')
  const device = useQuery(
    queries.devices.byId.queryOptions({ input: { id: deviceId ?? '' }, enabled: deviceId !== null }),
  )
  const repair = useQuery(
    queries.repairs.byId.queryOptions({ input: { id: reworkOf ?? '' }, enabled: reworkOf !== null }),
  )
  // The address is outside of React; the trailing mark empties its search, which a bare path would keep.
  useEffect(() => {
    if (search !== '') navigate('/check-in?', { replace: true })
  }, [search, navigate])

  if (device.isLoading || repair.isLoading) return undefined
  if (repair.data) return reworkPrefill(repair.data)
  if (device.data) return { ...devicePrefill(device.data), customerId: device.data.owner?.id ?? null }
  return customerId === null ? null : { customerId }
}

function reworkPrefill({ id, customer, device }: RepairRow): Prefill {
  return { ...devicePrefill(device), customerId: customer.id, reworkOfId: id }
}

function devicePrefill({ id, serialNo, imei }: Pick<Device, 'id' | 'serialNo' | 'imei'>): Prefill {
  return { deviceId: id, identityText: serialNo ?? imei ?? '' }
}
