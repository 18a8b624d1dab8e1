import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { dayOf } from '#shared/kernel/day-zone'
import type { Card } from '#shared/warranty/card'
import { useFormat } from '../i18n/use-format'
import { Panel } from '../ui/panel'
import { PolicyRulesText } from './policy-rules-panel'

type Props = { readonly card: Card }

/** What this card promises: the version of the policy that it was issued with. */
export function CardPolicyPanel({ card: { policy } }: Props) {
  const { t } = useTranslation()
  const { day, number, shop } = useFormat()
  return (
    <Panel
      title={
        <Anchor component={Link} href={`/warranty/policies/${policy.policyId}`} inherit>
          <bdi>{policy.name}</bdi>
        </Anchor>
      }
    >
      <Text size="xs" c="dimmed">
        {t('warranty.card.policyVersion', {
          version: number(policy.version),
          date: day(dayOf(policy.createdAt, shop.timeZone)),
        })}
        {' · '}
        {t('warranty.card.policyKept')}
      </Text>
      <PolicyRulesText rules={policy.rules} />
    </Panel>
  )
}
