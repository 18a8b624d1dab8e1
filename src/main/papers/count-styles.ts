import type { Locale } from '#shared/kernel/locale'
import { fontFaces, fontFamily } from './paper-fonts'

type Page = { readonly widthMm: number; readonly heightMm: number }

/** Black on white, with room to write; the head of the table comes again on every sheet. */
const styles = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html { color: #000; background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { font-size: 9pt; line-height: 1.4; overflow-wrap: anywhere; }
bdi[dir='ltr'] { unicode-bidi: isolate-override; }
header { display: flex; justify-content: space-between; gap: 8mm; border-bottom: 0.4mm solid #000; padding-bottom: 2mm; }
.shop-name { font-size: 13pt; font-weight: 700; }
.shop-phones { display: flex; flex-wrap: wrap; gap: 0 3mm; font-weight: 700; }
h1 { font-size: 13pt; }
h2 { font-size: 10.5pt; margin-top: 4mm; break-after: avoid; }
.facts { margin-top: 2mm; display: flex; flex-wrap: wrap; gap: 1mm 8mm; }
.facts dt { display: inline; font-weight: 700; }
.facts dt::after { content: ': '; }
.facts dd { display: inline; }
table { width: 100%; border-collapse: collapse; margin-top: 1.5mm; table-layout: fixed; }
th, td { text-align: start; vertical-align: middle; padding: 1mm 1.5mm; border: 0.2mm solid #000; }
td { height: 8mm; }
tr { break-inside: avoid; }
.number { width: 30%; }
.amount { width: 16%; text-align: center; }
.own-words { unicode-bidi: plaintext; }
.signing { display: flex; gap: 12mm; margin-top: 8mm; break-inside: avoid; }
.signing p { flex: 1; border-top: 0.3mm solid #000; padding-top: 1mm; margin-top: 10mm; }
`

export function countStyles(locale: Locale, { widthMm, heightMm }: Page): string {
  return [
    fontFaces(locale),
    `@page { size: ${widthMm}mm ${heightMm}mm; margin: 10mm; }`,
    `body { font-family: ${fontFamily(locale)}; }`,
    styles,
    `@media screen { html { width: ${widthMm}mm; } body { padding: 10mm; } }`,
  ].join('\n')
}
