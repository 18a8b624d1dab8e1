import type { Locale } from '#shared/kernel/locale'
import { fontFaces, fontFamily } from './paper-fonts'

/** A4 across, black on white; the head of the table comes again on every sheet. */
const styles = `
@page { size: 297mm 210mm; margin: 12mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
html { color: #000; background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { font-size: 8.5pt; line-height: 1.4; overflow-wrap: anywhere; }
bdi[dir='ltr'] { unicode-bidi: isolate-override; }
header { display: flex; justify-content: space-between; gap: 10mm; border-bottom: 0.4mm solid #000; padding-bottom: 3mm; }
.shop-name { font-size: 15pt; font-weight: 700; }
.shop-phones { display: flex; flex-wrap: wrap; gap: 0 3mm; font-weight: 700; }
h1 { font-size: 14pt; }
.facts { margin-top: 3mm; display: flex; flex-wrap: wrap; gap: 1mm 8mm; }
.facts dt { display: inline; font-weight: 700; }
.facts dt::after { content: ': '; }
.facts dd { display: inline; }
table { width: 100%; border-collapse: collapse; margin-top: 4mm; }
th, td { text-align: start; vertical-align: top; padding: 1mm 1.5mm; border-bottom: 0.2mm solid #000; }
thead th { border-bottom: 0.4mm solid #000; }
tr { break-inside: avoid; }
.amount { text-align: right; white-space: nowrap; }
:lang(en) .amount { font-variant-numeric: tabular-nums; }
.own-words { white-space: pre-line; unicode-bidi: plaintext; }
tfoot { display: table-row-group; }
tfoot td { font-weight: 700; border-bottom: none; font-size: 10pt; }
.signing { display: flex; gap: 20mm; margin-top: 10mm; break-inside: avoid; }
.signing p { flex: 1; border-top: 0.3mm solid #000; padding-top: 1mm; margin-top: 12mm; }
@media screen { html { width: 297mm; } body { padding: 12mm; } }
`

export function statementStyles(locale: Locale): string {
  return `${fontFaces(locale)}\nbody { font-family: ${fontFamily(locale)}; }\n${styles}`
}
