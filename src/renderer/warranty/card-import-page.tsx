import { Alert, Button, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCircleCheck, IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { FileChoice } from '../imports/file-choice'
import { ErrorNote } from '../ui/error-note'
import { ltrText } from '../ui/ltr-text'
import { Page } from '../ui/page'
import { CardImportResult } from './card-import-result'
import { CardImportSetup } from './card-import-setup'
import { cardsPlace } from './use-card-filter'
import { type CardImport, type ImportStage, useCardImport } from './use-card-import'

/** From a file of warranty cards to a batch of them: choose, say what is what, check, import. */
export function CardImportPage() {
  const { t } = useTranslation()
  const cardImport = useCardImport()
  const { stage, isCancelled } = cardImport
  const isInFile = stage.kind === 'setup' || stage.kind === 'check'
  return (
    <Page
      title={t('imports.title')}
      actions={
        isInFile && (
          <Button variant="default" onClick={cardImport.another}>
            {t('imports.file.another')}
          </Button>
        )
      }
    >
      {isCancelled && (
        <Alert role="status" color="gray">
          {t('imports.check.cancelled')}
        </Alert>
      )}
      <Stage cardImport={cardImport} />
    </Page>
  )
}

function Stage({ cardImport }: { readonly cardImport: CardImport }) {
  const { stage, sending } = cardImport
  switch (stage.kind) {
    case 'file':
      return (
        <FileChoice
          onFile={cardImport.take}
          isSending={sending.isSending}
          share={sending.share}
          error={sending.error}
        >
          <TemplateButton />
        </FileChoice>
      )
    case 'setup':
      return <CardImportSetup cardImport={cardImport} sent={stage.sent} />
    case 'check':
      return <CardImportResult cardImport={cardImport} sent={stage.sent} />
    case 'done':
      return <Imported stage={stage} onAgain={cardImport.another} />
  }
}

function TemplateButton() {
  const { t } = useTranslation()
  const { client } = useApi()
  const { locale } = useFormat()
  const save = useCommand(
    () => client.imports.saveCardTemplate({ locale }),
    saved =>
      saved &&
      notifications.show({ message: t('imports.file.templateSaved', { path: ltrText(saved.path) }) }),
  )
  return (
    <>
      <Button
        size="md"
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={save.isRunning}
        onClick={() => save.run(undefined)}
      >
        {t('imports.file.template')}
      </Button>
      <ErrorNote error={save.error} />
    </>
  )
}

type ImportedProps = {
  readonly stage: Extract<ImportStage, { kind: 'done' }>
  readonly onAgain: () => void
}

function Imported({ stage: { batchId, count }, onAgain }: ImportedProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { number } = useFormat()
  return (
    <Stack align="flex-start" gap="md">
      <Text role="status" size="lg" fw={600} c="teal">
        <IconCircleCheck size={28} aria-hidden style={{ verticalAlign: 'middle' }} />{' '}
        {t('imports.done.title', { count: number(count) })}
      </Text>
      <Button size="md" autoFocus onClick={() => navigate(cardsPlace({ batchId }))}>
        {t('imports.done.show')}
      </Button>
      <Button variant="default" onClick={onAgain}>
        {t('imports.done.again')}
      </Button>
    </Stack>
  )
}
