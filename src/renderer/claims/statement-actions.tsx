import { Group, Modal, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Statement } from '#shared/claims/model'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { KeyButton } from '../ui/key-button'
import { PaymentForm } from './payment-form'

type Props = { readonly statement: Statement }

/** What comes next for a statement, the usual act as the only filled button. */
export function StatementActions({ statement }: Props) {
  const { t } = useTranslation()
  const canManage = useMay()('claims.manage')
  const act = useNextAct(statement)
  const [isPaying, setPaying] = useState(false)
  const isOwed = statement.sentAt !== null && statement.remaining > 0
  if (!canManage) return null
  return (
    <Stack gap="xs" align="flex-end">
      <Group gap="xs" wrap="nowrap">
        {isOwed && (
          <KeyButton
            shortcut="F7"
            variant={act.name === undefined ? 'filled' : 'default'}
            onPress={() => setPaying(true)}
          >
            {t('claims.statement.pay')}
          </KeyButton>
        )}
        {act.name && (
          <KeyButton shortcut="F8" loading={act.isRunning} onPress={act.run}>
            {t(`claims.statement.${act.name}`)}
          </KeyButton>
        )}
      </Group>
      <ErrorNote error={act.error} />
      <Modal opened={isPaying} onClose={() => setPaying(false)} title={t('claims.statement.pay')}>
        <PaymentForm statement={statement} onDone={() => setPaying(false)} />
      </Modal>
    </Stack>
  )
}

/** Marking it as sent; once it is, accepting everything that still waits as it was asked. */
function useNextAct(statement: Statement) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { number } = useFormat()
  const commandId = useCommandId()
  const waiting = statement.rows.filter(({ state }) => state === 'sent')
  const change = () => ({
    commandId: commandId.current(),
    statementId: statement.id,
    version: statement.version,
  })
  const send = useCommand(
    () => client.claims.send(change()),
    () => {
      commandId.renew()
      notifications.show({ message: t('claims.statement.sent') })
    },
    commandId.renew,
  )
  const acceptAll = useCommand(
    () =>
      client.claims.answer({
        ...change(),
        answers: waiting.map(({ id, amount }) => ({ result: 'accepted', claimId: id, amount })),
      }),
    () => {
      commandId.renew()
      notifications.show({
        message: t('claims.statement.allAccepted', { count: number(waiting.length) }),
      })
    },
    commandId.renew,
  )
  const canSend = statement.sentAt === null && statement.rows.length > 0
  const command = statement.sentAt === null ? send : acceptAll
  return {
    name: canSend ? ('send' as const) : waiting.length > 0 ? ('acceptAll' as const) : undefined,
    isRunning: command.isRunning,
    error: command.error,
    run: () => command.run(undefined),
  }
}
