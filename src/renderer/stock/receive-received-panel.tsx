import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { StockDocument } from '#shared/stock/document'
import { DocumentNumber } from '../ui/document-number'
import { KeyButton } from '../ui/key-button'
import { Panel } from '../ui/panel'
import { DocumentLines } from './document-lines'
import { documentPath } from './document-places'

type Props = { readonly document: StockDocument; readonly onNext: () => void }

/** After saving: the number in large type, what came, and the next receipt. Nothing to close. */
export function ReceivedPanel({ document, onNext }: Props) {
  const { t } = useTranslation()
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Group gap="xs" role="status">
            <IconCircleCheck size={28} color="var(--mantine-color-green-text)" aria-hidden />
            <Text size="lg" fw={600}>
              {t('stockDocuments.receive.saved')}
            </Text>
          </Group>
          <Text fz="3rem" fw={700} lh={1.3}>
            <DocumentNumber>{document.number}</DocumentNumber>
          </Text>
        </div>
        <Group>
          <Button size="md" variant="default" component={Link} href={documentPath(document.id)}>
            {t('stockDocuments.receive.open')}
          </Button>
          <KeyButton
            shortcut="F6"
            size="md"
            autoFocus
            leftSection={<IconPlus size={18} aria-hidden />}
            onPress={onNext}
          >
            {t('stockDocuments.receive.next')}
          </KeyButton>
        </Group>
      </Group>
      <Panel title={t('stockDocuments.document.lines')}>
        <DocumentLines document={document} />
      </Panel>
    </Stack>
  )
}
