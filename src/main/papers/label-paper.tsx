import { type LabelLayout, labelsOfSheet } from '#shared/papers/label-contract'
import { nameIn } from '#shared/stock/name-in'
import { documentHtml } from './document-frame'
import { type LabelCode, labelCode } from './label-code'
import type { Label, PartLabel, PlaceLabel } from './label-repository'
import { labelSizes, labelStyles } from './label-styles'
import { type PaperFormat, paperFormat } from './paper-format'
import type { PaperShop } from './paper-model'
import { Ltr } from './paper-parts'

export type LabelPrinting = {
  readonly labels: readonly Label[]
  readonly shop: PaperShop
  readonly layout: LabelLayout
  /** The first free label of the first sheet, from 1. */
  readonly start: number
  readonly withPrice: boolean
}

/** Labels as one HTML document with its fonts and codes inside: a label a page, or sheets of them. */
export function renderLabels(printing: LabelPrinting): string {
  const { labels, shop, layout, start } = printing
  const format = paperFormat(shop)
  const labelAt = (label: Label | undefined, place: number) => (
    <OneLabel key={String(place)} {...printing} format={format} label={label} />
  )
  return documentHtml({
    format,
    title: format.labels.title,
    styles: labelStyles(layout, format.locale),
    body:
      layout === 'sheet'
        ? sheetsOf(labels, start).map((sheet, page) => (
            <div className="page" key={String(page)}>
              {sheet.map(labelAt)}
            </div>
          ))
        : labels.map(labelAt),
  })
}

type Props = LabelPrinting & { readonly format: PaperFormat }

/** The labels before the first free one stay empty. */
function sheetsOf(labels: readonly Label[], start: number): readonly (readonly (Label | undefined)[])[] {
  const places = [...Array.from({ length: start - 1 }, () => undefined), ...labels]
  return Array.from({ length: Math.ceil(places.length / labelsOfSheet) }, (_, sheet) =>
    places.slice(sheet * labelsOfSheet, (sheet + 1) * labelsOfSheet),
  )
}

function OneLabel({ label, ...props }: Props & { readonly label: Label | undefined }) {
  if (!label) return <div className="label" />
  const { widthMm, marginMm } = labelSizes[props.layout]
  const code = labelCode(label.code, widthMm - 2 * marginMm)
  return (
    <div className={`label ${code.kind}-label ${code.kind === 'qr' ? 'qr' : ''}`}>
      {label.kind === 'part' ? (
        <PartFacts {...props} label={label} code={code} />
      ) : (
        <PlaceFacts {...props} label={label} code={code} />
      )}
      {code.kind === 'qr' && (
        <div className="qr-code">
          <img src={code.src} alt="" />
        </div>
      )}
    </div>
  )
}

type FactsProps<Of> = Props & { readonly label: Of; readonly code: LabelCode }

function PartFacts({ label, shop, code, withPrice, format }: FactsProps<PartLabel>) {
  const { number, names, price } = label
  const shown = withPrice && price !== null && (
    <span className="price">
      {format.bareMoney(price)} {format.unitName}
    </span>
  )
  return (
    <>
      <div className="facts">
        <p className="line">
          <span>{shop.shopName}</span>
          {code.kind === 'bars' && shown}
        </p>
        <p className="name">
          <bdi>{nameIn(names, format.locale)}</bdi>
        </p>
        {code.kind === 'qr' && (
          <>
            <p className="number">
              <Ltr>{number}</Ltr>
            </p>
            {shown}
          </>
        )}
      </div>
      {code.kind === 'bars' && (
        <>
          <Bars code={code} text={label.code === number ? '' : label.code} />
          <p className="number">
            <Ltr>{number}</Ltr>
          </p>
        </>
      )}
    </>
  )
}

function PlaceFacts({ label, code, layout }: FactsProps<PlaceLabel>) {
  const { widthMm, heightMm, marginMm } = labelSizes[layout]
  const roomMm = widthMm - 2 * marginMm - (code.kind === 'qr' ? heightMm - 2 * marginMm : 0)
  return (
    <>
      <div className="facts">
        <p className="name">
          <bdi>{label.name}</bdi>
        </p>
        <p className="place-code" style={{ fontSize: `${letterMm(label.code, roomMm, heightMm)}mm` }}>
          <Ltr>{label.code}</Ltr>
        </p>
      </div>
      {code.kind === 'bars' && <Bars code={code} text="" />}
    </>
  )
}

/** As large as the width has room for: a bold letter is at most so much as wide as it is high. */
const widestLetter = 0.78

function letterMm(code: string, roomMm: number, heightMm: number): number {
  const fitting = roomMm / (code.length * widestLetter)
  return Math.round(Math.max(2.5, Math.min(heightMm * 0.3, fitting)) * 100) / 100
}

type BarsProps = { readonly code: Extract<LabelCode, { kind: 'bars' }>; readonly text: string }

/** Bars, and what they say where nothing else on the label does. */
function Bars({ code: { src, widthMm }, text }: BarsProps) {
  return (
    <div className="code">
      <img className="bars" src={src} alt="" style={{ width: `${widthMm}mm` }} />
      {text !== '' && <Ltr>{text}</Ltr>}
    </div>
  )
}
