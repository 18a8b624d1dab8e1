import { Group, Text } from '@mantine/core'
import type { CountedPart } from '#shared/counting/model'
import { useFormat } from '../i18n/use-format'
import { partName } from '../stock/part-name'
import { Clipped } from '../ui/clipped'
import { Ltr } from '../ui/ltr'

type Props = { readonly line: { readonly part: CountedPart; readonly serialNos?: readonly string[] } }

/** A part of a count by number and name, below it the serials that were counted. */
export function CountedPartCell({ line: { part, serialNos = [] } }: Props) {
  const { locale } = useFormat()
  return (
    <div>
      <Group gap="xs" wrap="nowrap">
        <Text size="sm" fw={600} style={{ whiteSpace: 'nowrap' }}>
          <Ltr>{part.number}</Ltr>
        </Text>
        <Text size="sm" component="div" flex={1} miw={0}>
          <Clipped lines={2}>{partName(part, locale)}</Clipped>
        </Text>
      </Group>
      {serialNos.length > 0 && (
        <Group gap={6} style={{ whiteSpace: 'normal' }}>
          {serialNos.map(serialNo => (
            <Text key={serialNo} size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              <Ltr>{serialNo}</Ltr>
            </Text>
          ))}
        </Group>
      )}
    </div>
  )
}
