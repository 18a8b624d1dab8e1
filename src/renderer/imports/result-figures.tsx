import { Group, Paper, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportProgress } from '#shared/imports/model'
import { useFormat } from '../i18n/use-format'

type Props = { readonly progress: Pick<ImportProgress, 'rows' | 'accepted' | 'rejected'> }

/** The three figures of a check. */
export function ResultFigures({ progress: { rows, accepted, rejected } }: Props) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const figures = [
    { label: t('imports.result.accepted'), value: accepted, color: 'teal' },
    { label: t('imports.result.rejected'), value: rejected, color: rejected > 0 ? 'red' : 'dimmed' },
    { label: t('imports.result.rows'), value: rows, color: 'dimmed' },
  ]
  return (
    <Group role="status" gap="sm">
      {figures.map(({ label, value, color }) => (
        <Paper key={label} withBorder px="md" py="xs" miw={160}>
          <Text size="xl" fw={650} c={color} ff="inherit">
            {number(value)}
          </Text>
          <Text size="sm">{label}</Text>
        </Paper>
      ))}
    </Group>
  )
}
