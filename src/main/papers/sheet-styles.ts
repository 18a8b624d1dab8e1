import type { Locale } from '#shared/kernel/locale'
import type { PaperSheet } from '#shared/papers/sheets'
import { fontFaces, fontFamily } from './paper-fonts'

/** Black on white; the heads of tables and the foot of the sheet come again on every one. */
const common = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html { color: #000; background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { line-height: 1.4; overflow-wrap: anywhere; }
bdi[dir='ltr'] { unicode-bidi: isolate-override; }
img { display: block; }
table { width: 100%; border-collapse: collapse; }
/* Half of a table's own border stands outside of it. */
.sheet > tbody > tr > td { vertical-align: top; padding: 0 0.3mm; }
.sheet > tfoot > tr > td { vertical-align: bottom; }
.foot { display: flex; gap: 4mm; justify-content: center; font-size: 8pt; border-top: 0.2mm solid #000; padding-top: 1mm; margin-top: 3mm; }
header { display: grid; grid-template-columns: 1fr auto auto; column-gap: 5mm; align-items: start; border-bottom: 0.4mm solid #000; padding-bottom: 2mm; }
.shop-name { font-weight: 700; line-height: 1.3; }
.shop-phones { display: flex; flex-wrap: wrap; gap: 0 3mm; font-weight: 700; }
.number { font-weight: 700; line-height: 1.25; white-space: nowrap; }
.alone { grid-column: 2 / span 2; }
.title > img { height: 8mm; margin-top: 0.5mm; }
.qr img { width: 25mm; height: 25mm; }
.mark { display: flex; gap: 4mm; align-items: baseline; border: 0.5mm solid #000; padding: 1mm 3mm; margin-top: 3mm; }
.mark strong { font-size: 15pt; white-space: nowrap; }
.party { display: grid; grid-template-columns: 1fr 1fr; column-gap: 7mm; margin-top: 3mm; }
.facts dt { display: inline; font-weight: 700; }
.facts dt::after { content: ': '; }
.facts dd { display: inline; }
.facts.across { display: flex; flex-wrap: wrap; gap: 0.5mm 8mm; margin-top: 3mm; }
.lines { margin-top: 3mm; table-layout: fixed; }
.lines th, .lines td { text-align: start; vertical-align: top; padding: 1mm 1.5mm; border: 0.2mm solid #000; }
.lines thead th { font-weight: 700; border-bottom: 0.4mm solid #000; vertical-align: bottom; }
.lines tr { break-inside: avoid; }
.lines .row { width: 13mm; white-space: nowrap; }
.lines .middle { text-align: center; }
/* Right in every language: that is where the units of digits stand under each other. */
.lines .amount { text-align: right; }
:lang(en) .amount { font-variant-numeric: tabular-nums; }
.lines .kept { break-inside: avoid; }
.lines .end { border: none; padding: 0; }
.lines .total td { font-weight: 700; border-top: 0.4mm solid #000; }
.detail { font-size: 8pt; }
.notes { margin-top: 3mm; break-inside: avoid; }
.notes h2 { font-size: inherit; }
.own-words { white-space: pre-line; unicode-bidi: plaintext; }
.signing { display: flex; gap: 12mm; margin-top: 4mm; break-inside: avoid; }
.signing p { flex: 1; border-top: 0.3mm solid #000; padding-top: 1mm; margin-top: 14mm; }
`

/** The sheet's table is a hair lower than the sheet, or rounding would add one. */
const sizes: Record<PaperSheet, string> = {
  a4: `
@page { size: 210mm 297mm; margin: 10mm; }
.sheet { height: 276.5mm; }
body { font-size: 9.5pt; }
.shop-name { font-size: 16pt; }
h1 { font-size: 14pt; line-height: 1.3; }
.number { font-size: 21pt; }
@media screen { html { width: 210mm; } body { padding: 10mm; } }
`,
  a5: `
@page { size: 148mm 210mm; margin: 8mm; }
.sheet { height: 193.5mm; }
body { font-size: 8.5pt; }
header { column-gap: 3mm; }
.shop-name { font-size: 13pt; }
h1 { font-size: 11.5pt; line-height: 1.3; }
.number { font-size: 16pt; }
.lines th, .lines td { padding: 0.8mm 1mm; }
.lines .row { width: 10mm; }
@media screen { html { width: 148mm; } body { padding: 8mm; } }
`,
}

/** The style of a document of the warehouse, its fonts included; `own` is what it alone has. */
export function sheetStyles(size: PaperSheet, locale: Locale, own = ''): string {
  return [
    fontFaces(locale),
    `body { font-family: ${fontFamily(locale)}; }`,
    `${common}${sizes[size]}${own}`,
  ].join('\n')
}
