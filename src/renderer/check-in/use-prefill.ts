import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Device } from '#shared/devices/model'
import type { RepairRow } from '#shared/repairs/model'
import { useApi } from '../api/api-context'
import type { CheckInForm } from './check-in-draft'

export type Prefill = Partial<CheckInForm>

/** What the address asks for, kept after the address has been cleaned; `times` tells the same wish from a new one. */
export type Asked = { readonly search: string; readonly times: number }

/** Reads `?customer=`, `?device=` or `?reworkOf=` once, so that the next check-in starts empty. */
export function useAsked(): Asked {
  const [, navigate] = useLocation()
  const search = useSearch()
  const [asked, setAsked] = useState<Asked>({ search, times: 0 })
  // The address is outside of React.
  useEffect(() => {
    if (search === '') return
    setAsked(before => ({ search, times: before.times + 1 }))
    navigate('/check-in', { replace: true })
  }, [search, navigate])
  return asked
}

/** The fields that the wish fills: undefined while they are being read, null where nothing was asked for. */
export function usePrefill({ search }: Asked): Prefill | null | undefined {
  const { queries } = useApi()
  const asked = new URLSearchParams(search)
  const customerId = asked.get('customer')
  const deviceId = asked.get('device')
  const reworkOf = asked.get('reworkOf')
  const device = useQuery(
    queries.devices.byId.queryOptions({ input: { id: deviceId ?? '' }, enabled: deviceId !== null }),
  )
  const repair = useQuery(
    queries.repairs.byId.queryOptions({ input: { id: reworkOf ?? '' }, enabled: reworkOf !== null }),
  )
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
