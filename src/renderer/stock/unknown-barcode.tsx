import { Button, Group, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartRow } from '#shared/stock/part'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
import { KeyButton } from '../ui/key-button'
import { ltrText } from '../ui/ltr-text'
import { PartFinder } from './part-finder'
import { PartLine } from './part-line'
import { partName } from './part-name'
import { newPartPath, partPath } from './stock-places'

type Props = {
  readonly code: string
  /** Leaves for a place of the window, of whose address a dialog knows nothing. */
  readonly onLeave: (place: string) => void
}

/** A barcode that nothing has: it belongs to a part that is there, or to one that is still to be made. */
export function UnknownBarcode({ code, onLeave }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { locale } = useFormat()
  const [part, setPart] = useState<PartRow>()
  const link = useCommand(
    (partId: string) => client.stock.linkBarcode({ partId, code }),
    linked => {
      notifications.show({ message: t('stock.unknown.linked', { name: partName(linked, locale) }) })
      onLeave(partPath(linked.id))
    },
  )
  return (
    <Stack gap="sm">
      <Text size="sm">{t('stock.unknown.explain', { code: ltrText(code) })}</Text>
      {part ? (
        <>
          <PartLine part={part} onRemove={() => setPart(undefined)} />
          <ErrorNote error={link.error} />
          <Group>
            <KeyButton
              shortcut="Ctrl+Enter"
              autoFocus
              loading={link.isRunning}
              onPress={() => link.run(part.id)}
            >
              {t('stock.unknown.link')}
            </KeyButton>
          </Group>
        </>
      ) : (
        <>
          <PartFinder
            label={t('stock.unknown.ofPart')}
            placeholder={t('stock.parts.findHint')}
            isFirst
            onPick={setPart}
          />
          <Group>
            <Button
              variant="default"
              leftSection={<IconPlus size={18} aria-hidden />}
              onClick={() => onLeave(newPartPath({ code }))}
            >
              {t('stock.unknown.make')}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  )
}
