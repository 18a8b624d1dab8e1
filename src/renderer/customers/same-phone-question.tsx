import { Alert, Button, Group, Kbd, Stack, Text } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format'

export type PhoneOwner = { readonly id: string; readonly name: string }

type Props = {
  readonly owner: PhoneOwner
  /** Left out where "the same person" is no possible answer. */
  readonly onSame: (() => void) | undefined
  readonly onOther: (answer: 'relative' | 'new') => void
}

/** "Same person, relative or somebody else?": three buttons, or the keys 1, 2 and 3; it never blocks (rule A7). */
export function SamePhoneQuestion({ owner, onSame, onOther }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const answers = [
    ...(onSame ? [{ text: t('customers.samePhone.same'), give: onSame }] : []),
    { text: t('customers.samePhone.relative'), give: () => onOther('relative') },
    { text: t('customers.samePhone.new'), give: () => onOther('new') },
  ]
  const onKeyDown = (event: KeyboardEvent) => {
    const number = /^(?:Digit|Numpad)([1-3])$/.exec(event.code)?.[1]
    const answer = number && answers[Number(number) - 1]
    if (!answer) return
    event.preventDefault()
    answer.give()
  }
  return (
    <Alert
      role="group"
      aria-label={t('customers.samePhone.question', { name: owner.name })}
      color="orange"
      variant="light"
      p="xs"
      title={t('customers.samePhone.question', { name: owner.name })}
      data-question
      onKeyDown={onKeyDown}
    >
      <Stack gap={6}>
        {answers.map(({ text, give }, index) => (
          <Button
            key={text}
            variant="default"
            size="compact-sm"
            justify="flex-start"
            leftSection={<Kbd size="xs">{format.number(index + 1)}</Kbd>}
            onClick={give}
            data-stop={index === 0 || undefined}
          >
            {text}
          </Button>
        ))}
      </Stack>
    </Alert>
  )
}

type AnswerProps = {
  readonly owner: PhoneOwner
  readonly answer: 'relative' | 'new'
  readonly onAskAgain: () => void
}

/** What was answered, to be seen and changed. */
export function SamePhoneAnswer({ owner, answer, onAskAgain }: AnswerProps) {
  const { t } = useTranslation()
  const { name } = owner
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">
        {answer === 'relative'
          ? t('customers.samePhone.isRelative', { name })
          : t('customers.samePhone.isNew', { name })}
      </Text>
      <Button variant="subtle" size="compact-sm" onClick={onAskAgain}>
        {t('customers.samePhone.askAgain')}
      </Button>
    </Group>
  )
}
