import type { Locale } from '#shared/kernel/locale'
import type { LabelLayout } from '#shared/papers/label-contract'
import { fontFaces, fontFamily } from './paper-fonts'
import type { SheetSize } from './printer'

/** A label in millimetres, and the paper that it is printed on. */
export type LabelSize = {
  readonly widthMm: number
  readonly heightMm: number
  /** Free on all sides: what printers do not reach, and what is cut crookedly. */
  readonly marginMm: number
  readonly page: SheetSize & { readonly heightMm: number }
}

export const labelSizes: Readonly<Record<LabelLayout, LabelSize>> = {
  '50x30': { widthMm: 50, heightMm: 30, marginMm: 2, page: { widthMm: 50, heightMm: 30 } },
  '40x25': { widthMm: 40, heightMm: 25, marginMm: 1.5, page: { widthMm: 40, heightMm: 25 } },
  sheet: { widthMm: 70, heightMm: 37, marginMm: 4, page: { widthMm: 210, heightMm: 297 } },
}

/** Sizes of letters in points. */
const letters: Readonly<Record<LabelLayout, { readonly name: number; readonly small: number }>> = {
  '50x30': { name: 8, small: 6.5 },
  '40x25': { name: 7, small: 6 },
  sheet: { name: 9.5, small: 7.5 },
}

const common = `
* { box-sizing: border-box; margin: 0; padding: 0; }
html { color: #000; background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { line-height: 1.22; }
img { display: block; }
bdi[dir='ltr'] { unicode-bidi: isolate-override; }
.label { overflow: hidden; display: flex; flex-direction: column; justify-content: space-between; break-inside: avoid; }
.label.qr { flex-direction: row; align-items: center; gap: 1.5mm; }
.facts { display: flex; flex-direction: column; min-width: 0; }
.qr .facts { flex: 1; }
.line { display: flex; justify-content: space-between; gap: 2mm; white-space: nowrap; }
.line > :first-child { overflow: hidden; text-overflow: ellipsis; }
.name { font-weight: 700; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; overflow-wrap: anywhere; }
.number, .price { font-weight: 700; white-space: nowrap; }
.number { overflow: hidden; text-overflow: ellipsis; }
.code bdi { padding-top: 0.4mm; line-height: 1.1; }
.qr .number, .qr .price { white-space: normal; overflow-wrap: anywhere; }
.code { display: flex; flex-direction: column; align-items: center; }
.place-code { font-weight: 700; line-height: 1.05; text-align: center; white-space: nowrap; }
.qr .place-code { text-align: start; white-space: normal; overflow-wrap: anywhere; }
`

/** Labels one to a page, or three by eight on A4 without any room between them, as label sheets are cut. */
export function labelStyles(layout: LabelLayout, locale: Locale): string {
  const { widthMm, heightMm, marginMm, page } = labelSizes[layout]
  const { name, small } = letters[layout]
  const isSheet = layout === 'sheet'
  const barsMm = heightMm * 0.27
  const qrMm = heightMm * 0.62
  const own = `
@page { size: ${page.widthMm}mm ${page.heightMm}mm; margin: 0; }
body { font-size: ${small}pt; }
.label { width: ${widthMm}mm; height: ${heightMm}mm; padding: ${marginMm}mm; }
.name, .number { font-size: ${name}pt; }
.price { font-size: ${small + 0.5}pt; }
.bars { height: ${barsMm}mm; }
.qr-code { flex: none; width: ${qrMm}mm; }
.qr-code img { width: ${qrMm}mm; }
`
  const paged = isSheet
    ? `.page { width: 210mm; height: 297mm; padding: 0.5mm 0; display: grid; grid-template-columns: repeat(3, 70mm);
       grid-template-rows: repeat(8, 37mm); break-after: page; overflow: hidden; }
       .page:last-child { break-after: auto; }`
    : '.label { break-after: page; } .label:last-child { break-after: auto; }'
  return `${fontFaces(locale)}\nbody { font-family: ${fontFamily(locale)}; }\n${common}${own}${paged}`
}
