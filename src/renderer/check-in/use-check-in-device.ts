import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Device, DeviceType } from '#shared/devices/model'
import { useApi } from '../api/api-context'
import type { CheckInForm } from './check-in-draft'

export type CheckInDevice = {
  /** The device that the shop knows by what was typed, scanned or chosen. */
  readonly known: Device | undefined
  readonly types: readonly DeviceType[]
  /** The type of the known or of the new device, once it is clear. */
  readonly type: DeviceType | undefined
  /** Whether a typed or scanned code belongs to a known device; waits for main's answer. */
  readonly isKnown: (code: string) => Promise<boolean>
}

/** Shorter texts name no device: they are the first keys of a longer one. */
const shortestIdentity = 4

/** Looks the device up as it is typed or scanned, and by its choice from the customer's own (rule A4). */
export function useCheckInDevice({
  identityText,
  secondIdentity,
  deviceId,
  typeId,
}: CheckInForm): CheckInDevice {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const { data: types = [] } = useQuery(queries.catalogue.types.queryOptions({ input: {} }))
  const byIdentity = (code: string) => {
    const text = code.trim()
    return queries.devices.byIdentity.queryOptions({
      input: { text },
      enabled: text.length >= shortestIdentity && text.length <= 60,
    })
  }
  const { data: first } = useQuery(byIdentity(identityText))
  const { data: second } = useQuery(byIdentity(secondIdentity))
  const { data: chosen } = useQuery(
    queries.devices.byId.queryOptions({ input: { id: deviceId ?? '' }, enabled: deviceId !== null }),
  )
  const known = (deviceId === null ? undefined : chosen) ?? first ?? second ?? undefined
  return {
    known,
    types: types.filter(type => type.isActive || type.id === typeId),
    type: types.find(({ id }) => id === (known?.typeId ?? typeId)),
    isKnown: async code => {
      const text = code.trim()
      if (text.length < shortestIdentity) return false
      const { queryKey } = byIdentity(code)
      const queryFn = () => client.devices.byIdentity({ text })
      return (await queryClient.fetchQuery({ queryKey, queryFn })) !== null
    },
  }
}
