import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { CommandForm } from '../ui/command-form'

type Props = { readonly repairId: Id; readonly onDone: () => void }

/** Judges by the card's facts of now, or by another card; still for the day of intake (rule D3). */
export function JudgeAgainForm({ repairId, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const commandId = useCommandId()
  const [cardNumber, setCardNumber] = useState('')
  const [reason, setReason] = useState('')
  const judge = useCommand(client.coverage.judgeAgain, onDone, commandId.renew)
  return (
    <CommandForm
      command={judge}
      button={t('coverage.judgeAgain.submit')}
      onSubmit={() => judge.run({ commandId: commandId.current(), repairId, cardNumber, reason })}
    >
      <TextInput
        label={t('coverage.judgeAgain.card')}
        description={t('coverage.judgeAgain.cardHint')}
        dir="ltr"
        maxLength={120}
        value={cardNumber}
        onChange={event => setCardNumber(event.currentTarget.value)}
      />
      <TextInput
        label={t('coverage.judgeAgain.reason')}
        maxLength={400}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
      />
    </CommandForm>
  )
}
