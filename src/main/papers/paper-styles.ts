import type { Locale } from '#shared/kernel/locale'
import type { PaperSize } from '#shared/settings/model'
import { fontFaces, fontFamily } from './paper-fonts'

/** Black on white alone: a thermal printer has no grey. Words that never end are broken rather than cut. */
const common = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html { color: #000; background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { line-height: 1.45; overflow-wrap: anywhere; }
h1, h2, strong, th, dt { font-weight: 700; }
ul { list-style: none; }
li { display: inline; unicode-bidi: isolate; }
li:not(:last-child)::after { content: '\\00a0· '; }
img { display: block; }
p { orphans: 3; widows: 3; }
/* Digits of Arabic would otherwise swap the parts of a number at its hyphens and spaces. */
bdi[dir='ltr'] { unicode-bidi: isolate-override; }
table { width: 100%; border-collapse: collapse; }
/* What people wrote may be in another language than the paper; each line runs as its own language does. */
.own-words { white-space: pre-line; unicode-bidi: plaintext; }
.row { display: flex; gap: 1.5mm; align-items: baseline; }
.row dt { flex: none; }
.row dt::after { content: ':'; }
.row dd { flex: 1; min-width: 0; }
.shop-phones { display: flex; flex-wrap: wrap; gap: 0 3mm; font-weight: 700; }
.number { font-weight: 700; line-height: 1.2; }
.copy-mark { font-weight: 700; white-space: nowrap; border: 0.5mm solid #000; padding: 0 2mm; width: fit-content; }
.qr p { text-align: center; font-weight: 700; white-space: nowrap; }
.promised strong { white-space: nowrap; }
.lines tbody { break-inside: avoid; }
.lines .detail td { padding-top: 0; }
.lines th, .lines td { text-align: start; vertical-align: top; padding: 0.5mm 0; }
.lines thead th { border-bottom: 0.4mm solid #000; }
/* Right in every language: that is where the units of digits stand under each other. */
.lines .amount { text-align: right; white-space: nowrap; padding-inline-start: 3mm; }
:lang(en) .amount { font-variant-numeric: tabular-nums; }
.times { white-space: nowrap; }
.sums th { font-weight: 400; }
.sums .main > * { font-weight: 700; }
.signing, .receiver { break-inside: avoid; }
.signature { flex: 1; display: flex; flex-direction: column; }
.signature-space { border-bottom: 0.3mm solid #000; height: 11mm; }
`

/** 80 mm wide with 72 mm to print on, one column; the length follows the content. */
const roll80 = `
@page { margin: 0; }
html { width: 80mm; }
body { width: 80mm; padding: 2mm 4mm 4mm; font-size: 9.5pt; }
header { display: flex; flex-direction: column; align-items: center; text-align: center; }
.shop { width: 100%; padding-bottom: 1.5mm; border-bottom: 0.4mm solid #000; }
.shop-name { font-size: 15pt; font-weight: 700; line-height: 1.3; }
.shop-phones { justify-content: center; font-size: 10.5pt; }
.shop-address, .copy-name, .number-label { font-size: 8.5pt; }
h1 { font-size: 13pt; line-height: 1.3; padding-top: 1.5mm; }
h2 { font-size: 9.5pt; }
.title { display: flex; flex-direction: column; align-items: center; }
.copy-mark { font-size: 12pt; margin-top: 1mm; }
.number { font-size: 25pt; white-space: nowrap; }
.codes { display: flex; flex-direction: column; align-items: center; gap: 1.5mm; }
.qr img { width: 36.25mm; height: 36.25mm; margin: -1.5mm auto -2.5mm; }
.codes > img { height: 11mm; }
section, .lines, .signing { border-top: 0.2mm solid #000; margin-top: 1.5mm; padding-top: 1.2mm; }
.amount { width: 24mm; }
.promised { font-size: 11pt; }
.terms { font-size: 7.5pt; line-height: 1.4; }
.terms h2 { font-size: 8pt; }
.detail { font-size: 8.5pt; }
.sums .main > * { font-size: 11pt; }
.signatures { display: flex; gap: 4mm; align-items: flex-start; font-size: 8.5pt; }
.bring { margin-top: 1.5mm; text-align: center; font-size: 8.5pt; }
`

/** 148 × 210 mm, two columns, on as many sheets as it takes; every one has the number at its foot. */
const a5 = `
@page { size: 148mm 210mm; margin: 8mm; }
body { font-size: 9pt; line-height: 1.4; }
/* A table, because its foot comes again on every sheet. A hair lower than the sheet, or rounding would add one. */
.sheet { height: 193.5mm; }
.sheet > tbody > tr > td { vertical-align: top; }
.sheet > tfoot > tr { height: 6mm; }
header { display: grid; grid-template-columns: 1fr auto; column-gap: 5mm; border-bottom: 0.4mm solid #000; padding-bottom: 2mm; }
.shop-name { font-size: 17pt; font-weight: 700; line-height: 1.3; }
.shop-phones { font-size: 11pt; }
.shop-address, .copy-name, .number-label { font-size: 8.5pt; }
h1 { font-size: 14pt; line-height: 1.3; }
h2 { font-size: 9pt; }
.title { display: flex; flex-wrap: wrap; column-gap: 3mm; align-items: baseline; margin-top: 2.5mm; }
.title h1 { white-space: nowrap; }
.copy-mark { font-size: 10pt; }
.number-label { width: 100%; margin-top: 1mm; }
.number { width: 100%; font-size: 25pt; }
.codes { display: contents; }
.qr { grid-column: 2; grid-row: 1 / span 3; align-self: center; }
.qr img { width: 36.25mm; height: 36.25mm; margin-bottom: -3mm; }
.codes > img { height: 9mm; margin-top: 1mm; }
.columns { columns: 2; column-gap: 7mm; column-rule: 0.2mm solid #000; margin-top: 2.5mm; }
.columns section { margin-bottom: 2.5mm; }
.columns h2 { break-after: avoid; }
.promised { font-size: 10.5pt; }
.terms { border-top: 0.2mm solid #000; padding-top: 1.5mm; margin-top: 1mm; font-size: 8pt; line-height: 1.4; }
.terms h2 { font-size: 8.5pt; }
.terms p { columns: 2; column-gap: 7mm; }
.detail { font-size: 8.5pt; }
.lines { margin-top: 0.5mm; }
.sums .main > * { font-size: 10pt; }
.signing { border-top: 0.2mm solid #000; padding-top: 1.5mm; margin-top: 2mm; }
/* The sums stand under the amounts; who received and signs stands beside them. */
.amount { width: 22mm; }
.closing { display: grid; grid-template-columns: 1fr 1fr; column-gap: 7mm; border-top: 0.4mm solid #000; margin-top: 0.5mm; padding-top: 0.5mm; }
.closing .sums { grid-column: 2; grid-row: 1; }
.receiver { padding-top: 0.5mm; }
.signatures { display: flex; gap: 6mm; align-items: flex-start; }
.signature-space { height: 12mm; }
.bring { margin-top: 2mm; text-align: center; }
.foot { display: flex; gap: 4mm; justify-content: center; font-size: 8pt; border-top: 0.2mm solid #000; padding-top: 1mm; margin-top: 1mm; }
@media screen { html { width: 148mm; } body { padding: 8mm; } }
`

const layouts: Record<PaperSize, string> = { roll80, a5 }

/** The whole style of a paper, its fonts included. */
export function paperStyles(size: PaperSize, locale: Locale): string {
  return `${fontFaces(locale)}\nbody { font-family: ${fontFamily(locale)}; }\n${common}${layouts[size]}`
}
