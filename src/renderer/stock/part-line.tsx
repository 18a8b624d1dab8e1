import { ActionIcon, Group, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Part } from '#shared/stock/part'
import { useFormat } from '../i18n/use-format'
import { Clipped } from '../ui/clipped'
import { Ltr } from '../ui/ltr'
import { partName } from './part-name'

type Props = { readonly part: Pick<Part, 'number' | 'names'>; readonly onRemove: () => void }

/** A part that was chosen, by number and name, and the way to take it off again. */
export function PartLine({ part, onRemove }: Props) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="sm" fw={600} style={{ whiteSpace: 'nowrap' }}>
        <Ltr>{part.number}</Ltr>
      </Text>
      <Text size="sm" component="div" flex={1} miw={0}>
        <Clipped>{partName(part, locale)}</Clipped>
      </Text>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('stock.part.remove', { what: part.number })}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
  )
}
