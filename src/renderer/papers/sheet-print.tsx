import { SegmentedControl } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type PaperSheet, paperSheets } from '#shared/papers/sheets'
import { ltrText } from '../ui/ltr-text'
import { Page } from '../ui/page'
import { DocumentPrint } from './document-print'

type Preview = { readonly html: string; readonly widthMm: number }

type Props = {
  readonly title: string
  readonly preview: Preview | undefined
  readonly error: unknown
  readonly choices?: ReactNode
  /** Prints on the system's printer of this name, empty meaning its default. */
  readonly print: (printer: string) => Promise<unknown>
  /** Null where the person gave the choice of a place up. */
  readonly save: () => Promise<{ readonly path: string } | null>
}

/** The page that prints one document; who may read the document may print it. */
export function SheetPrint({ title, preview, error, choices, print, save }: Props) {
  const { t } = useTranslation()
  const onPrint = async (printer: string) => {
    await print(printer)
    return t('papers.screen.printed')
  }
  const onSave = async () => {
    const saved = await save()
    return saved && t('papers.screen.saved', { path: ltrText(saved.path) })
  }
  return (
    <Page title={title}>
      <DocumentPrint
        preview={preview}
        error={error}
        canPrint
        onPrint={onPrint}
        onSave={onSave}
        choices={choices}
      />
    </Page>
  )
}

/** The sheet that is printed on, A4 at first, and the control that chooses it. */
export function useSheetChoice(): { readonly size: PaperSheet; readonly sizeChoice: ReactNode } {
  const { t } = useTranslation()
  const [size, setSize] = useState<PaperSheet>('a4')
  const sizeChoice = (
    <SegmentedControl
      aria-label={t('papers.screen.size')}
      value={size}
      onChange={setSize}
      data={paperSheets.map(value => ({ value, label: t(`papers.screen.sheets.${value}`) }))}
    />
  )
  return { size, sizeChoice }
}
