import { Alert, Checkbox, Divider, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconReceipt } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../ui/panel'
import { useErrorSentence } from '../ui/use-sentence'
import type { HandOverDraft } from './use-hand-over'

type Props = {
  readonly draft: HandOverDraft
  readonly onChange: (part: Partial<HandOverDraft>) => void
  readonly isReceiptShown: boolean
  /** Why what was scanned or typed is not this repair's receipt. */
  readonly receiptError: unknown
  readonly onReceipt: (code: string) => void
}

/** Who takes the device, proved by the receipt or by the identity with a reason, and the signature. */
export function PersonPanel({ draft, onChange, isReceiptShown, receiptError, onReceipt }: Props) {
  const { t } = useTranslation()
  const sentence = useErrorSentence()
  const [typed, setTyped] = useState('')
  return (
    <Panel title={t('handover.person.title')}>
      <Stack gap="sm">
        {isReceiptShown ? (
          <Alert color="green" variant="light" icon={<IconReceipt aria-hidden />}>
            {t('handover.person.receipt')}
          </Alert>
        ) : (
          <>
            <TextInput
              label={t('handover.person.scanReceipt')}
              dir="ltr"
              value={typed}
              error={receiptError ? sentence(receiptError) : undefined}
              onChange={event => setTyped(event.currentTarget.value)}
              onKeyDown={event => {
                const isEnter = event.code === 'Enter' || event.code === 'NumpadEnter'
                if (isEnter && typed.trim() !== '') onReceipt(typed.trim())
              }}
            />
            <Textarea
              label={t('handover.person.identity')}
              description={t('handover.person.identityReason')}
              autosize
              minRows={1}
              value={draft.identityReason}
              onChange={event => onChange({ identityReason: event.currentTarget.value })}
            />
          </>
        )}
        <TextInput
          label={t('handover.person.receiver')}
          value={draft.receiverName}
          onChange={event => onChange({ receiverName: event.currentTarget.value })}
        />
        <Divider />
        <Text fw={600} size="sm">
          {t('handover.signature.title')}
        </Text>
        <Checkbox
          label={t('handover.signature.paper')}
          checked={draft.isSigned}
          onChange={event => onChange({ isSigned: event.currentTarget.checked })}
        />
        {!draft.isSigned && (
          <TextInput
            label={t('handover.signature.reason')}
            value={draft.noSignatureReason}
            onChange={event => onChange({ noSignatureReason: event.currentTarget.value })}
          />
        )}
      </Stack>
    </Panel>
  )
}
