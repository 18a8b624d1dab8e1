import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useItemWords } from '../devices/use-item-words'
import { Panel } from '../ui/panel'
import type { AccessoryAnswer } from './use-hand-over'

type Props = {
  readonly answers: readonly AccessoryAnswer[]
  readonly onChange: (answers: readonly AccessoryAnswer[]) => void
}

/** What came along is given back piece by piece; a missing piece needs a note. */
export function AccessoryTicks({ answers, onChange }: Props) {
  const { t } = useTranslation()
  const words = useItemWords()
  const change = (at: number, part: Partial<AccessoryAnswer>) =>
    onChange(answers.map((answer, index) => (index === at ? { ...answer, ...part } : answer)))
  return (
    <Panel
      title={t('handover.accessories.title')}
      actions={
        answers.length > 1 && (
          <Button
            size="xs"
            variant="default"
            onClick={() => onChange(answers.map(answer => ({ ...answer, isReturned: true, note: '' })))}
          >
            {t('handover.accessories.all')}
          </Button>
        )
      }
    >
      {answers.length === 0 && <Text size="sm">{t('handover.accessories.none')}</Text>}
      <Stack gap="xs">
        {answers.map(({ name, isReturned, note }, index) => (
          // The same accessory may have come along twice.
          <Stack key={`${name}-${String(index)}`} gap={4}>
            <Checkbox
              label={words([name])}
              checked={isReturned}
              onChange={event => change(index, { isReturned: event.currentTarget.checked, note: '' })}
            />
            {!isReturned && (
              <TextInput
                size="xs"
                ms={30}
                aria-label={`${words([name])}: ${t('handover.accessories.note')}`}
                placeholder={t('handover.accessories.note')}
                value={note}
                onChange={event => change(index, { note: event.currentTarget.value })}
              />
            )}
          </Stack>
        ))}
      </Stack>
    </Panel>
  )
}
