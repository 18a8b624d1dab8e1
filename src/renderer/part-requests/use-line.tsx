import { Group, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { PartUse } from '#shared/part-requests/model'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { useQuantity } from '../stock/use-quantity'
import { ltrText } from '../ui/ltr-text'
import { TakeBack } from '../ui/take-back'

type Props = { readonly use: PartUse; readonly repairId: Id; readonly isWorkedOn: boolean }

/** A part that was fitted: how many, which, who pays; taken out again it stays to be seen. */
export function UseLine({ use, repairId, isWorkedOn }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const may = useMay()
  const { instant } = useFormat()
  const quantity = useQuantity()
  const { part, serialNos, isTakenBack } = use
  const price = usePrice(use, repairId)
  const facts = [
    quantity(use.quantity, part.unit),
    serialNos.length > 0 && t('partRequests.panel.serials', { serials: serialNos.map(ltrText).join(' ') }),
    price,
    isTakenBack && t('partRequests.panel.takenOut'),
  ]
  return (
    <Group gap={6} wrap="nowrap" justify="space-between">
      <Group gap={6} wrap="nowrap" miw={0}>
        <IconCircleCheck size={16} aria-hidden style={{ flexShrink: 0 }} />
        <Text size="xs" td={isTakenBack ? 'line-through' : 'none'}>
          {facts.filter(Boolean).join(' · ')}
        </Text>
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          <bdi>{use.staffName}</bdi> · <bdi>{instant(use.at)}</bdi>
        </Text>
      </Group>
      {isWorkedOn && !isTakenBack && may('parts.use') && (
        <TakeBack
          of={part.number}
          position="bottom-end"
          label={t('partRequests.acts.takeOutReason')}
          button={t('partRequests.acts.takeOut')}
          send={({ id, reason }) => client.partRequests.takeBackUse({ commandId: id, useId: use.id, reason })}
        />
      )}
    </Group>
  )
}

/** What the fitted part costs whom, for who may see the account or costs. */
function usePrice({ chargeId, cost }: PartUse, repairId: Id): string {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { money } = useFormat()
  const canSee = useMay()('billing.view')
  const { data: account } = useQuery(
    queries.billing.account.queryOptions({ input: { repairId }, enabled: canSee }),
  )
  const charge = account?.charges.find(({ id }) => id === chargeId)
  const price =
    charge &&
    (charge.coverage === 'none'
      ? t('partRequests.panel.customerPays', { amount: money(charge.amount) })
      : t('partRequests.panel.covered', { amount: money(charge.coveredAmount) }))
  return [price, cost !== null && t('partRequests.panel.cost', { amount: money(cost) })]
    .filter(Boolean)
    .join(' · ')
}
