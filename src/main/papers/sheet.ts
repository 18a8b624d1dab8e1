import type { PaperSize } from '#shared/settings/model'
import type { SheetSize } from './printer'

const sheets: Record<PaperSize, SheetSize> = {
  roll80: { widthMm: 80, heightMm: 'content' },
  a5: { widthMm: 148, heightMm: 210 },
}

export function sheetOf(size: PaperSize): SheetSize {
  return sheets[size]
}
