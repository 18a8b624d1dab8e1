import { Badge, type MantineSize } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ClaimState, StatementState } from '#shared/claims/states'
import { claimLooks, statementLooks } from './state-looks'

type Props<State> = { readonly state: State; readonly size?: MantineSize }

/** Where a claim stands: icon, word and colour. */
export function ClaimStateBadge({ state, size = 'md' }: Props<ClaimState>) {
  const { t } = useTranslation()
  const { icon: Icon, color } = claimLooks[state]
  return (
    <Badge color={color} variant="light" size={size} tt="none" leftSection={<Icon size={14} aria-hidden />}>
      {t(`claims.states.${state}`)}
    </Badge>
  )
}

/** Where a statement stands. */
export function StatementStateBadge({ state, size = 'md' }: Props<StatementState>) {
  const { t } = useTranslation()
  const { icon: Icon, color } = statementLooks[state]
  return (
    <Badge color={color} variant="light" size={size} tt="none" leftSection={<Icon size={14} aria-hidden />}>
      {t(`claims.statementStates.${state}`)}
    </Badge>
  )
}
