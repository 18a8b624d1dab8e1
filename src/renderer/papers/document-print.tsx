import { Button, Group, Select, Skeleton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
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
  /** The printer that is chosen at first; empty means the system's default. */
  readonly printer?: string
  /** Prints on the system's printer of this name, empty meaning its default; answers what to tell. */
  readonly onPrint: (printer: string) => Promise<string>
  /** Answers what to tell; null where the person gave the choice of a place up. */
  readonly onSave: () => Promise<string | null>
  /** What is chosen before it is printed. */
  readonly choices?: ReactNode
  readonly note?: ReactNode
  /** A short one has its acts below it, and they do not wait for its preview: many print it without a look. */
  readonly isShort?: boolean
}

/** A document as it will be printed, with the ways to print or keep it. A failed print says why and loses nothing. */
export function DocumentPrint(props: Props) {
  const { preview, error, canPrint, choices, note, isShort = false } = props
  const [printer, setPrinter] = useState<string | null>(props.printer || null)
  const print = useCommand(() => props.onPrint(printer ?? ''), tell)
  const save = useCommand(props.onSave, said => said !== null && tell(said))
  const acts = canPrint && (isShort || preview) && (
    <Group>
      <PrintButton isRunning={print.isRunning} onPress={() => print.run(undefined)} />
      <SaveButton isRunning={save.isRunning} onPress={() => save.run(undefined)} />
      {note}
    </Group>
  )
  return (
    <>
      <Group align="flex-end" justify={isShort ? 'space-between' : 'flex-start'}>
        {choices}
        {canPrint && <PrinterChoice value={printer} onChange={setPrinter} />}
      </Group>
      <ErrorNote error={error ?? print.error ?? save.error} />
      {!isShort && acts}
      {preview ? (
        <PaperPreview html={preview.html} widthMm={preview.widthMm} />
      ) : (
        !error && <Skeleton height={420} />
      )}
      {isShort && acts}
    </>
  )
}

function tell(message: string): void {
  notifications.show({ message })
}

type ButtonProps = { readonly isRunning: boolean; readonly onPress: () => void }

function PrintButton({ isRunning, onPress }: ButtonProps) {
  const { t } = useTranslation()
  return (
    <KeyButton
      shortcut="F9"
      leftSection={<IconPrinter size={18} aria-hidden />}
      loading={isRunning}
      onPress={onPress}
    >
      {t('papers.screen.print')}
    </KeyButton>
  )
}

function SaveButton({ isRunning, onPress }: ButtonProps) {
  const { t } = useTranslation()
  return (
    <Button
      variant="default"
      leftSection={<IconFileTypePdf size={18} aria-hidden />}
      loading={isRunning}
      onClick={onPress}
    >
      {t('papers.screen.savePdf')}
    </Button>
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
      w={200}
    />
  )
}
