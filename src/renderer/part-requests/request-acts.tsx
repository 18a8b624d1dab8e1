import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartRequest } from '#shared/part-requests/model'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { GiveBackForm } from './give-back-form'
import { UseForm } from './use-form'
import { useWithdraw } from './use-withdraw'

type Props = { readonly request: PartRequest; readonly isWorkedOn: boolean }

/** What this person can do now with what a repair asked for; what was not needed can go back at any time. */
export function RequestActs({ request, isWorkedOn }: Props) {
  const { t } = useTranslation()
  const may = useMay()
  const withdraw = useWithdraw(request)
  const [dialog, setDialog] = useState<'use' | 'giveBack'>()
  const { repair, part, waiting, reserved, issued } = request
  const canWithdraw = waiting + reserved > 0 && may('parts.ask')
  const hasIssued = issued > 0 && may('parts.use')
  const close = () => setDialog(undefined)
  return (
    <Stack gap={4} align="flex-end">
      <Group gap={6} wrap="nowrap">
        {hasIssued && isWorkedOn && (
          <Button
            size="compact-sm"
            variant="light"
            aria-label={t('partRequests.acts.useOf', { part: part.number })}
            onClick={() => setDialog('use')}
          >
            {t('partRequests.acts.use')}
          </Button>
        )}
        {hasIssued && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('partRequests.acts.giveBackOf', { part: part.number })}
            onClick={() => setDialog('giveBack')}
          >
            {t('partRequests.acts.giveBack')}
          </Button>
        )}
        {canWithdraw && (
          <Button
            size="compact-sm"
            variant="default"
            loading={withdraw.isRunning}
            aria-label={t('partRequests.acts.withdrawOf', { part: part.number })}
            onClick={() => withdraw.run(undefined)}
          >
            {t('partRequests.acts.withdraw')}
          </Button>
        )}
      </Group>
      <ErrorNote error={withdraw.error} />
      <Modal
        opened={dialog === 'use'}
        onClose={close}
        title={t('partRequests.acts.useOf', { part: part.number })}
      >
        <UseForm repairId={repair.id} partId={part.id} source={{ kind: 'issued', request }} onDone={close} />
      </Modal>
      <Modal
        opened={dialog === 'giveBack'}
        onClose={close}
        title={t('partRequests.acts.giveBackOf', { part: part.number })}
      >
        <GiveBackForm request={request} onDone={close} />
      </Modal>
    </Stack>
  )
}
