import type { PaperSheet } from '#shared/papers/sheets'
import type { PickLine } from '#shared/part-requests/model'
import { nameIn } from '#shared/stock/name-in'
import { fillIn } from '#shared/warranty/verdict-words'
import { documentHtml, Sheet } from './document-frame'
import { type Fact, Facts, Foot, Lines, PartName, Signing } from './document-parts'
import { type PaperFormat, paperFormat } from './paper-format'
import type { PaperShop } from './paper-model'
import { Ltr, ShopHead } from './paper-parts'
import { sheetStyles } from './sheet-styles'

export type PickPrinting = {
  /** In walking order. */
  readonly lines: readonly PickLine[]
  /** How many more lines there are that have no room on it. */
  readonly more: number
  /** Whose repairs they are all for; null where they are for everybody's. */
  readonly technician: string | null
  readonly printedAt: string
  readonly printedBy: string
  readonly shop: PaperShop
  readonly size: PaperSheet
}

/** What is to be picked, in the order in which a picker walks, with a box to tick for each; one HTML document. */
export function renderPickList(printing: PickPrinting): string {
  const { shop, size, technician, printedAt } = printing
  const format = paperFormat(shop)
  const { pick: words } = format
  return documentHtml({
    format,
    title: words.title,
    styles: sheetStyles(size, format.locale, `${own}${size === 'a4' ? wideColumns : narrowColumns}`),
    body: (
      <Sheet foot={<Foot parts={[words.title, technician ?? '', format.instant(printedAt)]} />}>
        <PickDocument {...printing} format={format} />
      </Sheet>
    ),
  })
}

const own = `
.tick { width: 9mm; }
.tick span { display: block; width: 4.5mm; height: 4.5mm; border: 0.35mm solid #000; margin: 0.2mm auto; }
.place strong { font-size: 1.15em; }
/* Another stop on the way. */
.stop td { border-top: 0.6mm solid #000; }
.serials { display: flex; flex-wrap: wrap; gap: 0 2.5mm; }
.blank { display: block; height: 4mm; border-bottom: 0.2mm solid #000; }
`
const wideColumns = `
.place { width: 32mm; } .part-number { width: 36mm; } .quantity { width: 20mm; } .repair { width: 36mm; }
`
const narrowColumns = `
.place { width: 23mm; } .part-number { width: 26mm; } .quantity { width: 15mm; } .repair { width: 26mm; }
`

type Props = PickPrinting & { readonly format: PaperFormat }

function PickDocument({ lines, more, technician, printedAt, printedBy, shop, format }: Props) {
  const { pick: words, instant, digits } = format
  const facts: readonly Fact[] = [
    [words.technician, technician],
    [words.printedAt, instant(printedAt)],
    [words.printedBy, printedBy],
    [words.lines, digits(lines.length)],
  ]
  return (
    <>
      <header>
        <ShopHead shop={shop} format={format} />
        <h1 className="alone">{words.title}</h1>
      </header>
      <Facts facts={facts} isAcross />
      {lines.length === 0 ? (
        <p className="notes">{words.nothing}</p>
      ) : (
        <PickLines lines={lines} format={format} />
      )}
      {more > 0 && <p className="notes">{fillIn(words.moreLines, { count: digits(more) })}</p>}
    </>
  )
}

type LinesProps = Pick<Props, 'lines' | 'format'>

function PickLines({ lines, format }: LinesProps) {
  const { pick: words } = format
  return (
    <Lines
      columns={6}
      head={
        <>
          <th className="tick" />
          <th className="place">{words.place}</th>
          <th className="part-number">{words.partNumber}</th>
          <th>{words.part}</th>
          <th className="quantity middle">{words.quantity}</th>
          <th className="repair">{words.repair}</th>
        </>
      }
      rows={lines.map((line, index) => (
        <Line
          key={`${line.requestId} ${line.place.id}`}
          line={line}
          isStop={line.place.id !== lines[index - 1]?.place.id}
          format={format}
        />
      ))}
      end={<Signing names={[words.picker, words.receiver]} />}
    />
  )
}

type LineProps = {
  readonly line: PickLine
  /** Whether it is the first at its place. */
  readonly isStop: boolean
  readonly format: PaperFormat
}

function Line({ line, isStop, format }: LineProps) {
  const { place, part, quantity, repair, note } = line
  return (
    <tr className={isStop ? 'stop' : undefined}>
      <td className="tick">
        <span />
      </td>
      <td className="place">
        {place.code !== '' && (
          <strong>
            <Ltr>{place.code}</Ltr>
          </strong>
        )}
        <p>
          <bdi>{place.name}</bdi>
        </p>
      </td>
      <td>
        <Ltr>{part.number}</Ltr>
      </td>
      <td>
        <PartName name={nameIn(part.names, format.locale)} note={note} />
        <Serials line={line} format={format} />
      </td>
      <td className="middle">
        <strong>{format.quantity(quantity, part.unit)}</strong>
      </td>
      <td>
        <Ltr>{format.digits(repair.number)}</Ltr>
        {repair.technician ? (
          <p>
            <bdi>{repair.technician.name}</bdi>
          </p>
        ) : (
          <span className="blank" />
        )}
      </td>
    </tr>
  )
}

/** More would hide the next stop. */
const mostSerials = 12

/** Units to choose from: which of them was taken is marked here. */
function Serials({ line: { part, serialNos }, format }: Pick<LineProps, 'line' | 'format'>) {
  if (!part.isSerialised) return null
  const { pick: words, digits } = format
  const more = serialNos.length - mostSerials
  return (
    <p className="detail serials">
      <span>{words.serials}</span>
      {serialNos.slice(0, mostSerials).map(serialNo => (
        <Ltr key={serialNo}>{serialNo}</Ltr>
      ))}
      {more > 0 && <span>{fillIn(words.moreSerials, { count: digits(more) })}</span>}
    </p>
  )
}
