import { Group, List, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Coverage } from '#shared/coverage/model'
import type { Id } from '#shared/kernel/ids'
import { linesInWords } from '#shared/warranty/verdict-summary'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { TakeBack } from '../ui/take-back'

type Exclusion = Coverage['exclusions'][number]

type Props = {
  readonly repairId: Id
  readonly exclusions: readonly Exclusion[]
  readonly canWithdraw: boolean
}

/** What was found that voids the warranty, with what proves it; one taken back stays to be seen, struck through. */
export function ExclusionList({ repairId, exclusions, canWithdraw }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  if (exclusions.length === 0) return null
  return (
    <List size="sm" listStyleType="none" aria-label={t('coverage.exclusions')}>
      {exclusions.map(({ id, kind, concerns, evidence, staffName, at, isWithdrawn }) => (
        <List.Item key={id}>
          <Group gap="xs" wrap="nowrap" justify="space-between">
            <Text size="sm" td={isWithdrawn ? 'line-through' : 'none'}>
              {t(`verdict.exclusions.${kind}`)} ({linesInWords(format, concerns)}): <bdi>{evidence}</bdi>{' '}
              <Text span size="xs" c="dimmed">
                – {staffName} · {format.instant(at)}
              </Text>
            </Text>
            {canWithdraw && !isWithdrawn && (
              <Withdraw repairId={repairId} exclusionId={id} name={t(`verdict.exclusions.${kind}`)} />
            )}
          </Group>
        </List.Item>
      ))}
    </List>
  )
}

type WithdrawProps = { readonly repairId: Id; readonly exclusionId: Id; readonly name: string }

function Withdraw({ repairId, exclusionId, name }: WithdrawProps) {
  const { t } = useTranslation()
  const { client } = useApi()
  return (
    <TakeBack
      of={name}
      label={t('coverage.withdraw.reason')}
      button={t('coverage.withdraw.submit')}
      send={({ id, reason }) =>
        client.coverage.withdrawExclusion({ commandId: id, repairId, exclusionId, reason })
      }
    />
  )
}
