import { SegmentedControl, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { answerSchema, type Claimed, type Statement } from '#shared/claims/model'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { CommandForm } from '../ui/command-form'
import { ltrText } from '../ui/ltr-text'
import { MoneyInput } from '../ui/money-input'
import { useSentForm } from '../warranty/use-sent-form'

const schema = answerSchema.shape.answers.element

const results = ['accepted', 'rejected'] as const

type Props = {
  readonly claim: Claimed
  readonly statement: Pick<Statement, 'id' | 'version'>
}

/** What the manufacturer said to one claim: accepted with an amount, all of it unless said otherwise, or rejected. */
export function AnswerForm({ claim, statement }: Props) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { client } = useApi()
  const { form, save, submit } = useSentForm({
    schema,
    initialValues: {
      claimId: claim.id,
      result: (claim.state === 'rejected' ? 'rejected' : 'accepted') as (typeof results)[number],
      amount: (claim.acceptedAmount ?? claim.amount) as number | null,
      reason: claim.state === 'rejected' ? claim.reason : '',
    },
    send: (values, commandId) =>
      client.claims.answer({
        commandId,
        statementId: statement.id,
        version: statement.version,
        answers: [schema.parse(values)],
      }),
    onDone: () =>
      notifications.show({ message: t('claims.answer.done', { number: ltrText(number(claim.number)) }) }),
  })
  return (
    <CommandForm command={save} button={t('claims.answer.submit')} isSecondary onSubmit={submit}>
      <SegmentedControl
        aria-label={t('claims.answer.title')}
        data={results.map(value => ({ value, label: t(`claims.answer.${value}`) }))}
        {...form.getInputProps('result')}
      />
      {form.values.result === 'accepted' ? (
        <MoneyInput label={t('claims.answer.amount')} autoFocus {...form.getInputProps('amount')} />
      ) : (
        <TextInput
          label={t('claims.answer.reason')}
          maxLength={400}
          autoFocus
          {...form.getInputProps('reason')}
        />
      )}
    </CommandForm>
  )
}
