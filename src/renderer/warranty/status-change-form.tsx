import { Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { Card, ChangeCardStatus } from '#shared/warranty/card'
import { useApi } from '../api/api-context'
import { ReasonForm } from '../ui/reason-form'
import { useUndoNotice } from '../ui/use-undo-notice'

type Act = 'block' | 'unblock' | 'stolen' | 'void'

const results = {
  block: 'blocked',
  unblock: 'unblocked',
  stolen: 'stolen',
  void: 'voided',
} as const satisfies Record<Act, ChangeCardStatus['to']>

const done = {
  block: 'warranty.acts.blocked',
  unblock: 'warranty.acts.unblocked',
  stolen: 'warranty.acts.reportedStolen',
  void: 'warranty.acts.voided',
} as const

type Props = { readonly card: Card; readonly act: Act; readonly onDone: () => void }

/** Stops a card or lets it go on, with the reason; blocking and unblocking can be taken back at once. */
export function StatusChangeForm({ card, act, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const offerUndo = useUndoNotice()
  const change = (to: ChangeCardStatus['to'], version: number, commandId: string, reason: string) =>
    client.warranty.changeStatus({ commandId, cardId: card.id, version, to, reason })

  const send = async ({ id, reason }: { readonly id: string; readonly reason: string }) => {
    const changed = await change(results[act], card.version, id, reason)
    const message = t(done[act])
    if (act === 'block' || act === 'unblock') offerUndo(message, () => undo(changed))
    else notifications.show({ message })
  }
  const undo = ({ version }: Card) =>
    act === 'block'
      ? change('unblocked', version, crypto.randomUUID(), t('warranty.acts.undoReason'))
      : change('blocked', version, crypto.randomUUID(), card.facts.statusReason)

  return (
    <Stack gap="sm">
      {act === 'void' && (
        <Text size="sm" c="dimmed">
          {t('warranty.acts.voidHint')}
        </Text>
      )}
      <ReasonForm
        label={t(`warranty.acts.why.${act}`)}
        button={t(`warranty.acts.${act}`)}
        send={send}
        onDone={onDone}
      />
    </Stack>
  )
}
