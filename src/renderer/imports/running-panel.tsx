import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportProgress } from '#shared/imports/model'
import { useFormat } from '../i18n/use-format'
import { Panel } from '../ui/panel'

type Props = {
  readonly title: string
  readonly progress: Pick<ImportProgress, 'share' | 'rows'>
  readonly onCancel: () => void
}

/** What is going on, how far it is, and the way out. */
export function RunningPanel({ title, progress: { share, rows }, onCancel }: Props) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <Panel title={title}>
      <Stack gap="sm" maw={640}>
        <Progress value={share * 100} size="lg" aria-label={title} />
        <Group justify="space-between">
          <Text size="sm" role="status">
            {t('imports.check.rows', { count: number(rows) })}
          </Text>
          <Button variant="default" autoFocus onClick={onCancel}>
            {t('imports.check.cancel')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}
