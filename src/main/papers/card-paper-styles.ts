import type { Locale } from '#shared/kernel/locale'
import type { CardLayout } from '#shared/papers/contract'
import { fontFaces, fontFamily } from './paper-fonts'

const common = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html { color: #000; background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { line-height: 1.35; overflow-wrap: anywhere; }
img { display: block; }
bdi[dir='ltr'] { unicode-bidi: isolate-override; }
.card { break-inside: avoid; overflow: hidden; display: flex; }
.card-facts { flex: 1; min-width: 0; display: flex; flex-direction: column; }
.card-number { font-weight: 700; white-space: nowrap; }
`

/** A4 with eight cards of 95 × 68 mm, the thin lines to cut along; a printer's own margin of 5 mm stays free. */
const sheet = `
@page { size: 210mm 297mm; margin: 0; }
body { font-size: 8.5pt; }
.page { width: 210mm; height: 297mm; padding: 12.5mm 10mm; break-after: page; }
.page:last-child { break-after: auto; }
.page { display: grid; grid-template-columns: 95mm 95mm; grid-template-rows: repeat(4, 68mm); }
.card { border: 0.2mm dashed #000; padding: 4mm; gap: 3mm; }
.shop-name { font-size: 11pt; font-weight: 700; }
.card-title { font-size: 9.5pt; font-weight: 700; padding-bottom: 1mm; }
.card-number { font-size: 12pt; padding-top: 1mm; }
.card-code { flex: none; width: 24mm; }
.card-code img { width: 24mm; }
.blank { margin-top: auto; display: flex; align-items: baseline; gap: 1.5mm; padding-top: 2mm; }
.blank span:last-child { flex: 1; border-bottom: 0.3mm solid #000; height: 5mm; }
.card-shop { font-size: 7.5pt; display: flex; flex-wrap: wrap; gap: 0 3mm; padding-top: 1mm; }
`

/** One label of 50 × 30 mm a page. */
const label = `
@page { size: 50mm 30mm; margin: 0; }
body { font-size: 6.5pt; }
.card { width: 50mm; height: 30mm; padding: 2mm; gap: 1.5mm; align-items: center; break-after: page; }
.card:last-child { break-after: auto; }
.shop-name { font-size: 7.5pt; font-weight: 700; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.card-number { font-size: 7.5pt; }
.card-code { flex: none; width: 19mm; }
.card-code img { width: 19mm; }
`

export function cardPaperStyles(layout: CardLayout, locale: Locale): string {
  const faces = fontFaces(locale)
  const own = layout === 'sheet' ? sheet : label
  return `${faces}\nbody { font-family: ${fontFamily(locale)}; }\n${common}${own}`
}
