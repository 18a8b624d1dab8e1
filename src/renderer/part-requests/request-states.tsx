import { Badge, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PartRequest } from '#shared/part-requests/model'
import { useSession } from '../shell/session'
import { usePlaceName } from '../stock/use-places'
import { useQuantity } from '../stock/use-quantity'
import { ltrText } from '../ui/ltr-text'
import { ownDirection } from '../ui/own-direction'
import { type PartState, partLooks, partStates } from './state-looks'
import { useSupply } from './use-supply'

type Props = { readonly request: PartRequest }

/** What became of everything that was asked for: how much of it is in which state, and where it is. */
export function RequestStates({ request }: Props) {
  const whereOf = useWhere(request)
  return (
    <Stack gap={4}>
      {partStates
        .filter(state => request[state] > 0)
        .map(state => (
          <Group key={state} gap={6} wrap="nowrap">
            <StateBadge request={request} state={state} />
            <Text size="xs" c="dimmed">
              {whereOf(state)}
            </Text>
          </Group>
        ))}
    </Stack>
  )
}

function StateBadge({ request, state }: Props & { readonly state: PartState }) {
  const { t } = useTranslation()
  const quantity = useQuantity()
  const { icon: Icon, color } = partLooks[state]
  return (
    <Badge
      color={color}
      variant="light"
      tt="none"
      leftSection={<Icon size={14} aria-hidden />}
      style={{ flexShrink: 0 }}
    >
      {t(`partRequests.states.${state}`)}: {quantity(request[state], request.part.unit)}
    </Badge>
  )
}

/** Where the share of a state is, or when it will be there. */
function useWhere(request: PartRequest): (state: PartState) => string {
  const { t } = useTranslation()
  const myId = useSession()?.staff?.id
  const placeName = usePlaceName()
  const supplyOf = useSupply()
  const { bin, holder, issuedSerialNos } = request
  const bagOf = () => {
    if (!holder) return ''
    if (holder.id === myId) return t('partRequests.panel.mine')
    return t('partRequests.panel.bag', { name: ownDirection(holder.name) })
  }
  const serials = () =>
    issuedSerialNos.length === 0
      ? ''
      : t('partRequests.panel.serials', { serials: issuedSerialNos.map(ltrText).join(' ') })
  return state => {
    if (state === 'waiting') return supplyOf(request)
    if (state === 'reserved')
      return bin ? t('partRequests.panel.bin', { place: ownDirection(placeName(bin)) }) : ''
    if (state === 'issued') return [bagOf(), serials()].filter(Boolean).join(' · ')
    return ''
  }
}
