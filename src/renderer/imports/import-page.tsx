import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../ui/page'
import { FileChoice } from './file-choice'
import type { FileImport } from './use-file-import'
import type { SentFile } from './use-send-file'

type Props<Choices extends object, Written> = {
  readonly title: string
  readonly fileImport: FileImport<Choices, Written>
  /** Beside choosing a file: an empty one to fill in. */
  readonly template: ReactNode
  readonly setup: (sent: SentFile) => ReactNode
  readonly result: (sent: SentFile) => ReactNode
  readonly done: (written: Written) => ReactNode
}

/** From a file to what it brings: choose, say what is what, check, import. */
export function ImportPage<Choices extends object, Written>(props: Props<Choices, Written>) {
  const { t } = useTranslation()
  const { title, fileImport } = props
  const { stage, isCancelled } = fileImport
  const isInFile = stage.kind === 'setup' || stage.kind === 'check'
  return (
    <Page
      title={title}
      actions={
        isInFile && (
          <Button variant="default" onClick={fileImport.another}>
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
      <Stage {...props} />
    </Page>
  )
}

function Stage<Choices extends object, Written>(props: Props<Choices, Written>) {
  const { fileImport, template, setup, result, done } = props
  const { stage, sending, take } = fileImport
  switch (stage.kind) {
    case 'file':
      return (
        <FileChoice onFile={take} isSending={sending.isSending} share={sending.share} error={sending.error}>
          {template}
        </FileChoice>
      )
    case 'setup':
      return setup(stage.sent)
    case 'check':
      return result(stage.sent)
    case 'done':
      return done(stage.written)
  }
}

type ImportedProps = { readonly title: string; readonly onAgain: () => void; readonly children: ReactNode }

/** What an import has brought, where to look at it, and the way to the next file. */
export function Imported({ title, onAgain, children }: ImportedProps) {
  const { t } = useTranslation()
  return (
    <Stack align="flex-start" gap="md">
      <Text role="status" size="lg" fw={600} c="teal">
        <IconCircleCheck size={28} aria-hidden style={{ verticalAlign: 'middle' }} /> {title}
      </Text>
      {children}
      <Button variant="default" onClick={onAgain}>
        {t('imports.done.again')}
      </Button>
    </Stack>
  )
}
