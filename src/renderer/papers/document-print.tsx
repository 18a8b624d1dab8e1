import { Button, Group, Select, Skeleton } from '@mantine/core'
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { ErrorNote } from '../ui/error-note'
import { KeyButton } from '../ui/key-button'
import { PaperPreview } from './paper-preview'

type Props = {
  readonly preview: { readonly html: string; readonly widthMm: number } | undefined
  readonly error: unknown
  readonly canPrint: boolean
  /** Prints on the system's printer of this name; empty means its default. */
  readonly onPrint: (printer: string) => Promise<unknown>
  readonly onSave: () => Promise<unknown>
  /** What is chosen before it is printed. */
  readonly choices?: ReactNode
  readonly note?: ReactNode
}

/** A document as it will be printed, with the ways to print or keep it. */
export function DocumentPrint({ preview, error, canPrint, onPrint, onSave, choices, note }: Props) {
  const { t } = useTranslation()
  const [printer, setPrinter] = useState<string | null>(null)
  const print = useCommand(() => onPrint(printer ?? ''))
  const save = useCommand(onSave)
  return (
    <>
      <Group align="flex-end">
        {choices}
        {canPrint && <PrinterChoice value={printer} onChange={setPrinter} />}
      </Group>
      <ErrorNote error={error ?? print.error ?? save.error} />
      {canPrint && preview && (
        <Group>
          <KeyButton
            shortcut="F9"
            leftSection={<IconPrinter size={18} aria-hidden />}
            loading={print.isRunning}
            onPress={() => print.run(undefined)}
          >
            {t('papers.screen.print')}
          </KeyButton>
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={18} aria-hidden />}
            loading={save.isRunning}
            onClick={() => save.run(undefined)}
          >
            {t('papers.screen.savePdf')}
          </Button>
          {note}
        </Group>
      )}
      {preview ? (
        <PaperPreview html={preview.html} widthMm={preview.widthMm} />
      ) : (
        !error && <Skeleton height={420} />
      )}
    </>
  )
}

type ChoiceProps = { readonly value: string | null; readonly onChange: (printer: string | null) => void }

function PrinterChoice({ value, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { data: printers = [] } = useQuery(queries.papers.printers.queryOptions({ input: {} }))
  return (
    <Select
      aria-label={t('papers.screen.printer')}
      placeholder={t('papers.screen.defaultPrinter')}
      data={[...printers]}
      value={value}
      onChange={onChange}
      clearable
      w={220}
    />
  )
}
