import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Batch } from '#shared/warranty/card'
import { useFormat } from '../i18n/use-format'
import { ltrText } from '../ui/ltr-text'

type Props = {
  readonly batch: Batch
  readonly onSeeCards: () => void
  readonly onPrint: () => void
  readonly onAgain: () => void
}

/** What was made, and where it is seen. */
export function IssuedBatch({ batch, onSeeCards, onPrint, onAgain }: Props) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { count, firstNumber, lastNumber } = batch
  return (
    <Stack>
      <Group gap="xs" role="status">
        <IconCircleCheck size={28} color="var(--mantine-color-green-text)" aria-hidden />
        <div>
          <Text fw={600}>{t('warranty.issuing.done', { count: number(count) })}</Text>
          <Text size="sm" c="dimmed">
            {t('warranty.issuing.doneNumbers', { first: ltrText(firstNumber), last: ltrText(lastNumber) })}
          </Text>
        </div>
      </Group>
      <Group>
        <Button data-autofocus onClick={onSeeCards}>
          {t('warranty.issuing.seeCards')}
        </Button>
        <Button variant="default" onClick={onPrint}>
          {t('papers.screen.cards.title')}
        </Button>
        <Button variant="default" onClick={onAgain}>
          {t('warranty.issuing.again')}
        </Button>
      </Group>
    </Stack>
  )
}
