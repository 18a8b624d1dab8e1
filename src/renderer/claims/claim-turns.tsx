import { Button, Group, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim } from '#shared/claims/model'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { ltrText } from '../ui/ltr-text'
import { ReasonForm } from '../ui/reason-form'

type Props = { readonly claim: Claim }

const turns = ['takeOut', 'claimAgain', 'giveUp'] as const
type Turn = (typeof turns)[number]

const done = {
  takeOut: 'claims.row.takenOut',
  claimAgain: 'claims.row.claimedAgain',
  giveUp: 'claims.row.givenUp',
} as const satisfies Record<Turn, string>

const reasons = {
  takeOut: 'claims.row.takeOutReason',
  claimAgain: 'claims.row.claimAgainReason',
  giveUp: 'claims.row.giveUpReason',
} as const satisfies Record<Turn, string>

/** Out of a statement that is not sent; a rejected claim once more, or given up. */
export function ClaimTurns({ claim }: Props) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { client } = useApi()
  const [turn, setTurn] = useState<Turn>()
  const offered: Record<Turn, boolean> = {
    takeOut: claim.state === 'prepared',
    claimAgain: claim.state === 'rejected',
    giveUp: claim.state === 'rejected',
  }
  const close = () => setTurn(undefined)
  return (
    <Group gap="xs">
      {turns
        .filter(candidate => offered[candidate])
        .map(candidate => (
          <Button key={candidate} variant="default" onClick={() => setTurn(candidate)}>
            {t(`claims.row.${candidate}`)}
          </Button>
        ))}
      <Modal opened={turn !== undefined} onClose={close} title={turn && t(`claims.row.${turn}`)}>
        {turn && (
          <ReasonForm
            label={t(reasons[turn])}
            button={t(`claims.row.${turn}`)}
            send={({ id, reason }) =>
              client.claims[turn]({ commandId: id, claimId: claim.id, version: claim.version, reason })
            }
            onDone={() => {
              notifications.show({ message: t(done[turn], { number: ltrText(number(claim.number)) }) })
              close()
            }}
          />
        )}
      </Modal>
    </Group>
  )
}
