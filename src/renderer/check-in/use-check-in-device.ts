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
  /** The known device and the type, once every look-up has its answer: whoever is quick saves before that. */
  readonly found: () => Promise<Pick<CheckInDevice, 'known' | 'type'>>
}

/** Shorter texts name no device: they are the first keys of a longer one. */
const shortestIdentity = 4
const longestIdentity = 60

/** Looks the device up as it is typed or scanned, and by its choice from the customer's own (rule A4). */
export function useCheckInDevice({
  identityText,
  secondIdentity,
  deviceId,
  typeId,
}: CheckInForm): CheckInDevice {
  const { queries } = useApi()
  const queryClient = useQueryClient()
  const allTypes = queries.catalogue.types.queryOptions({ input: {} })
  const byIdentity = (code: string) => {
    const text = code.trim()
    return queries.devices.byIdentity.queryOptions({ input: { text }, enabled: mayNameDevice(text) })
  }
  const byId = queries.devices.byId.queryOptions({
    input: { id: deviceId ?? '' },
    enabled: deviceId !== null,
  })
  const { data: types = [] } = useQuery(allTypes)
  const { data: first } = useQuery(byIdentity(identityText))
  const { data: second } = useQuery(byIdentity(secondIdentity))
  const { data: chosen } = useQuery(byId)
  const known = (deviceId === null ? undefined : chosen) ?? first ?? second ?? undefined
  const typeOf = (device: Device | undefined, among: readonly DeviceType[]) =>
    among.find(({ id }) => id === (device?.typeId ?? typeId))
  const lookUp = async (code: string) =>
    mayNameDevice(code.trim()) ? queryClient.fetchQuery(byIdentity(code)) : null
  return {
    known,
    types: types.filter(type => type.isActive || type.id === typeId),
    type: typeOf(known, types),
    isKnown: async code => (await lookUp(code)) !== null,
    found: async () => {
      const device =
        (deviceId === null ? null : await queryClient.fetchQuery(byId)) ??
        (await lookUp(identityText)) ??
        (await lookUp(secondIdentity)) ??
        undefined
      return { known: device, type: typeOf(device, await queryClient.fetchQuery(allTypes)) }
    },
  }
}

function mayNameDevice(text: string): boolean {
  return text.length >= shortestIdentity && text.length <= longestIdentity
}
