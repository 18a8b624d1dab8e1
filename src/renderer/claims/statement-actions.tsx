import { Button, Group, Modal, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Statement } from '#shared/claims/model'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { KeyButton } from '../ui/key-button'
import { ReasonForm } from '../ui/reason-form'
import { PaymentForm } from './payment-form'
import { statementPlace } from './places'
import { SaveCsvButton } from './save-csv-button'

type Props = { readonly statement: Statement }

/** What comes next for a statement as the one filled button, the file and giving up beside it. */
export function StatementActions({ statement }: Props) {
  const canManage = useMay()('claims.manage')
  const act = useNextAct(statement)
  const isOwed = statement.sentAt !== null && statement.remaining > 0
  const [dialog, setDialog] = useState<MoneyAct>()
  const { t } = useTranslation()
  return (
    <Stack gap="xs" align="flex-end">
      <Group gap="xs" wrap="nowrap">
        <Button
          component={Link}
          href={`${statementPlace(statement.id)}/print`}
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
        >
          {t('papers.screen.print')}
        </Button>
        <SaveCsvButton statementId={statement.id} />
        {canManage && isOwed && (
          <Button variant="default" onClick={() => setDialog('writeOff')}>
            {t('claims.statement.writeOff')}
          </Button>
        )}
        {canManage && isOwed && (
          <KeyButton
            shortcut="F7"
            variant={act.name === undefined ? 'filled' : 'default'}
            onPress={() => setDialog('pay')}
          >
            {t('claims.statement.pay')}
          </KeyButton>
        )}
        {canManage && act.name && (
          <KeyButton shortcut="F8" loading={act.isRunning} onPress={act.run}>
            {t(`claims.statement.${act.name}`)}
          </KeyButton>
        )}
      </Group>
      <ErrorNote error={act.error} />
      <MoneyDialog statement={statement} act={dialog} onClose={() => setDialog(undefined)} />
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

type MoneyAct = 'pay' | 'writeOff'

type DialogProps = {
  readonly statement: Statement
  readonly act: MoneyAct | undefined
  readonly onClose: () => void
}

function MoneyDialog({ statement, act, onClose }: DialogProps) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { money } = useFormat()
  return (
    <Modal opened={act !== undefined} onClose={onClose} title={act && t(`claims.statement.${act}`)}>
      {act === 'pay' && <PaymentForm statement={statement} onDone={onClose} />}
      {act === 'writeOff' && (
        <ReasonForm
          label={t('claims.statement.writeOffReason', { amount: money(statement.remaining) })}
          button={t('claims.statement.writeOff')}
          send={({ id, reason }) =>
            client.claims.writeOff({
              commandId: id,
              statementId: statement.id,
              version: statement.version,
              reason,
            })
          }
          onDone={() => {
            notifications.show({ message: t('claims.statement.writtenOff') })
            onClose()
          }}
        />
      )}
    </Modal>
  )
}
