import { ActionIcon, Button, Group, Modal, Paper, Stack, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Part } from '#shared/stock/part'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { ErrorNote } from '../ui/error-note'
import { ltrText } from '../ui/ltr-text'
import { PartFinder } from './part-finder'
import { NewPartForm } from './receive-new-part'

type Props = {
  readonly code: string
  /** How often it was scanned. */
  readonly pieces: number
  readonly onLeave: () => void
  /** The part that it belongs to from now on. */
  readonly onPart: (part: Part) => void
  readonly hidesStock?: boolean
}

/** A scanned code that no part has: it belongs to one that is there, or to one that is made now. */
export function UnknownCode({ code, pieces, onLeave, ...answers }: Props) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const canEdit = useMay()('stock.editParts')
  return (
    <Paper
      withBorder
      p="sm"
      role="group"
      aria-label={t('stockDocuments.unknown.title', { code })}
      data-mistake
    >
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" fw={600}>
            {t('stockDocuments.unknown.title', { code: ltrText(code) })}
            {pieces > 1 && ` ${t('stockDocuments.unknown.pieces', { count: number(pieces) })}`}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('stockDocuments.unknown.leave', { code })}
            onClick={onLeave}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
        {canEdit ? (
          <Answers code={code} {...answers} />
        ) : (
          <Text size="sm">{t('stockDocuments.unknown.cannot')}</Text>
        )}
      </Stack>
    </Paper>
  )
}

function Answers({ code, onPart, hidesStock = false }: Pick<Props, 'code' | 'onPart' | 'hidesStock'>) {
  const { t } = useTranslation()
  const { client } = useApi()
  const [isMaking, setMaking] = useState(false)
  const link = useCommand((partId: string) => client.stock.linkBarcode({ partId, code }), onPart)
  return (
    <>
      <Group align="flex-end" wrap="nowrap">
        <div style={{ flex: 1, maxWidth: 480 }}>
          <PartFinder
            label={t('stockDocuments.unknown.link')}
            placeholder={t('stockDocuments.unknown.linkHint')}
            hidesStock={hidesStock}
            onPick={part => link.run(part.id)}
          />
        </div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setMaking(true)}
        >
          {t('stockDocuments.unknown.make')}
        </Button>
      </Group>
      <ErrorNote error={link.error} />
      <Modal opened={isMaking} onClose={() => setMaking(false)} title={t('stockDocuments.unknown.make')}>
        <NewPartForm
          code={code}
          onDone={part => {
            setMaking(false)
            onPart(part)
          }}
        />
      </Modal>
    </>
  )
}
