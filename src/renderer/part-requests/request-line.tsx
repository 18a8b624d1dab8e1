import { Group, Paper, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PartRequest, PartUse } from '#shared/part-requests/model'
import { LinePartCell } from '../stock/line-part-cell'
import { useQuantity } from '../stock/use-quantity'
import { RequestActs } from './request-acts'
import { RequestStates } from './request-states'
import { UseLine } from './use-line'

type Props = {
  readonly request: PartRequest
  /** What was fitted of it, taken out again or not. */
  readonly uses: readonly PartUse[]
  readonly isWorkedOn: boolean
}

/** One part that was asked for: how much, what became of it, what was fitted, and what can be done. */
export function RequestLine({ request, uses, isWorkedOn }: Props) {
  const { t } = useTranslation()
  const quantity = useQuantity()
  return (
    <Paper withBorder p="xs" component="article" aria-label={request.part.number}>
      <Stack gap={4}>
        <Group gap="xs" wrap="nowrap" justify="space-between">
          <div style={{ flex: 1, minWidth: 0 }}>
            <LinePartCell part={request.part} />
          </div>
          <Text size="sm" style={{ whiteSpace: 'nowrap' }}>
            {quantity(request.quantity, request.part.unit)}
          </Text>
        </Group>
        <Group gap="xs" wrap="nowrap" justify="space-between" align="flex-end">
          <RequestStates request={request} />
          <RequestActs request={request} isWorkedOn={isWorkedOn} />
        </Group>
        {request.note !== '' && (
          <Text size="xs" c="dimmed">
            {t('partRequests.fields.note')}: <bdi>{request.note}</bdi>
          </Text>
        )}
        {uses.map(use => (
          <UseLine key={use.id} use={use} repairId={request.repair.id} isWorkedOn={isWorkedOn} />
        ))}
      </Stack>
    </Paper>
  )
}
