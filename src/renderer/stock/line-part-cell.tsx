import { Group, Text } from '@mantine/core'
import { useFormat } from '../i18n/use-format'
import { Clipped } from '../ui/clipped'
import { Ltr } from '../ui/ltr'
import type { LinePart } from './line-model'
import { partName } from './part-name'

type Props = { readonly part: Pick<LinePart, 'number' | 'names'> }

/** What a line is about: the number and the name of its part. */
export function LinePartCell({ part }: Props) {
  const { locale } = useFormat()
  return (
    <Group gap="xs" wrap="nowrap" mih={30}>
      <Text span size="sm" fw={600} style={{ whiteSpace: 'nowrap' }}>
        <Ltr>{part.number}</Ltr>
      </Text>
      <Text size="sm" component="div" flex={1} miw={0}>
        <Clipped lines={2}>{partName(part, locale)}</Clipped>
      </Text>
    </Group>
  )
}
