import { useQuery } from '@tanstack/react-query'
import type { DeviceType } from '#shared/devices/model'
import { useApi } from '../api/api-context'

/** The types of device that the shop takes in. */
export function useDeviceTypes(): readonly DeviceType[] {
  const { queries } = useApi()
  return useQuery(queries.catalogue.types.queryOptions({ input: {} })).data ?? []
}
