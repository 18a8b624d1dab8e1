import { Button, FileButton, Group, Progress, Stack, Text, ThemeIcon } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fileSizeLimitMb, rowLimit } from '#shared/imports/limits'
import { useFormat } from '../i18n/use-format'
import { ErrorNote } from '../ui/error-note'
import classes from './file-choice.module.css'

type Props = {
  readonly onFile: (file: File) => void
  readonly isSending: boolean
  /** How much of the file is sent, from 0 to 1. */
  readonly share: number
  readonly error: unknown
  /** What else can be done here, beside choosing. */
  readonly children?: ReactNode
}

/** Takes a file that is dropped or chosen. */
export function FileChoice({ onFile, isSending, share, error, children }: Props) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const [isOver, setOver] = useState(false)
  const take = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && !isSending) onFile(file)
  }
  return (
    <section
      aria-label={t('imports.file.drop')}
      className={`${classes.zone} ${isOver ? classes.over : ''}`}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={take}
    >
      <Stack align="center" gap="sm" maw={560}>
        <ThemeIcon variant="light" size={56} radius="xl" aria-hidden>
          <IconFileSpreadsheet />
        </ThemeIcon>
        <Text fw={600}>{t('imports.file.drop')}</Text>
        <Text c="dimmed" ta="center" size="sm">
          {t('imports.file.kinds', { limit: number(fileSizeLimitMb), rows: number(rowLimit) })}
        </Text>
        <Group>
          <FileButton accept=".xlsx,.csv,.tsv,.txt,.xls" onChange={file => file && onFile(file)}>
            {props => (
              <Button {...props} size="md" autoFocus loading={isSending}>
                {t('imports.file.choose')}
              </Button>
            )}
          </FileButton>
          {children}
        </Group>
        {isSending && (
          <Progress value={share * 100} w="100%" aria-label={t('imports.file.receiving')} size="sm" />
        )}
        <ErrorNote error={error} />
      </Stack>
    </section>
  )
}
