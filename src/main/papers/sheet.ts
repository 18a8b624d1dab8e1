import type { PaperSheet } from '#shared/papers/sheets'
import type { PaperSize } from '#shared/settings/model'
import type { SheetSize } from './printer'

const sheets: Record<PaperSize, SheetSize> = {
  roll80: { widthMm: 80, heightMm: 'content' },
  a5: { widthMm: 148, heightMm: 210 },
}

export function sheetOf(size: PaperSize): SheetSize {
  return sheets[size]
}

const documentSheets: Record<PaperSheet, SheetSize & { readonly heightMm: number }> = {
  a4: { widthMm: 210, heightMm: 297 },
  a5: { widthMm: 148, heightMm: 210 },
}

/** That of a document of the warehouse. */
export function documentSheetOf(size: PaperSheet): SheetSize & { readonly heightMm: number } {
  return documentSheets[size]
}
