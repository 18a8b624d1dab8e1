import { Button, Group, Modal, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Count } from '#shared/counting/model'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { KeyButton } from '../ui/key-button'
import { ReasonForm } from '../ui/reason-form'
import { countPrintPath } from './count-places'

type Props = { readonly count: Count }

/** What comes next for a count, the usual act as the only filled button. It only hides, main decides. */
export function CountActions({ count }: Props) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const canApprove = useMay()('counting.approve')
  const turn = useTurns(count)
  const { state } = count
  const isOpen = state === 'counting' || state === 'review'
  return (
    <Stack gap="xs" align="flex-end" style={{ flexShrink: 0 }}>
      <Group gap="xs" wrap="nowrap">
        {isOpen && (canApprove || count.lines === 0) && <CancelButton count={count} />}
        <KeyButton shortcut="F9" variant="default" onPress={() => navigate(countPrintPath(count.id))}>
          {t('counting.count.print')}
        </KeyButton>
        {state === 'review' && canApprove && (
          <KeyButton
            shortcut="F7"
            variant="default"
            loading={turn.isRunning}
            onPress={() => turn.run('reopen')}
          >
            {t('counting.count.reopen')}
          </KeyButton>
        )}
        {state === 'counting' && canApprove && (
          <KeyButton shortcut="F8" loading={turn.isRunning} onPress={() => turn.run('close')}>
            {t('counting.count.close')}
          </KeyButton>
        )}
        {state === 'review' && canApprove && (
          <KeyButton shortcut="F8" loading={turn.isRunning} onPress={() => turn.run('approve')}>
            {t('counting.count.approve')}
          </KeyButton>
        )}
      </Group>
      <ErrorNote error={turn.error} />
    </Stack>
  )
}

const said = { close: 'closed', reopen: 'reopened', approve: 'approved' } as const

function useTurns({ id, version }: Count) {
  const { t } = useTranslation()
  const { client } = useApi()
  const commandId = useCommandId()
  return useCommand(
    async (act: keyof typeof said) => {
      await client.counting[act]({ commandId: commandId.current(), countId: id, version })
      return act
    },
    act => {
      commandId.renew()
      notifications.show({ message: t(`counting.count.${said[act]}`) })
    },
    commandId.renew,
  )
}

function CancelButton({ count: { id, version } }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setOpen(true)}>
        {t('counting.count.cancel')}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t('counting.count.cancel')}>
        <ReasonForm
          label={t('counting.count.cancelReason')}
          button={t('counting.count.cancel')}
          send={({ id: commandId, reason }) =>
            client.counting.cancel({ commandId, countId: id, version, reason })
          }
          onDone={() => {
            setOpen(false)
            notifications.show({ message: t('counting.count.cancelled') })
          }}
        />
      </Modal>
    </>
  )
}
