import type { PaperSheet } from '#shared/papers/sheets'
import type { Order, OrderLine } from '#shared/purchasing/order'
import type { Supplier } from '#shared/purchasing/supplier'
import { costOf } from '#shared/stock/cost-of'
import { nameIn } from '#shared/stock/name-in'
import { fillIn } from '#shared/warranty/verdict-words'
import { documentHtml, Sheet } from './document-frame'
import {
  type Fact,
  Foot,
  Lines,
  Mark,
  NumberedHead,
  PartName,
  Signing,
  SupplierAndFacts,
} from './document-parts'
import { type PaperFormat, paperFormat } from './paper-format'
import type { PaperShop } from './paper-model'
import { Ltr } from './paper-parts'
import { sheetStyles } from './sheet-styles'

export type OrderPrinting = {
  readonly order: Order
  readonly supplier: Pick<Supplier, 'name' | 'phone' | 'address'>
  readonly shop: PaperShop
  readonly size: PaperSheet
  /** Whether the reader may know what is paid, and whoever prints wants it said. */
  readonly hasPrices: boolean
}

/** An order as its supplier gets it, as one HTML document with its fonts and codes inside. */
export function renderOrder(printing: OrderPrinting): string {
  const { order, shop, size } = printing
  const format = paperFormat(shop)
  const { order: words } = format
  const mark = markOf(order)
  return documentHtml({
    format,
    title: `${words.title} ${order.number}`,
    styles: sheetStyles(size, format.locale, size === 'a4' ? wideColumns : narrowColumns),
    body: (
      <Sheet
        foot={
          <Foot
            parts={[
              words.title,
              <Ltr key="number">{format.digits(order.number)}</Ltr>,
              order.supplier.name,
              mark ? words.marks[mark] : '',
            ]}
          />
        }
      >
        <OrderDocument {...printing} format={format} />
      </Sheet>
    ),
  })
}

const wideColumns = `
.part-number { width: 31mm; } .code { width: 27mm; } .quantity { width: 21mm; } .price { width: 26mm; } .sum { width: 29mm; }
`
const narrowColumns =
  '.part-number { width: 28mm; } .quantity { width: 16mm; } .price { width: 20mm; } .sum { width: 22mm; }'

/** What an order is called that the supplier is not to send, or not all of; undefined for one that stands. */
function markOf({ state }: Pick<Order, 'state'>) {
  return state === 'draft' || state === 'cancelled' || state === 'closed' ? state : undefined
}

type Props = OrderPrinting & { readonly format: PaperFormat }

function OrderDocument({ order, supplier, shop, size, format, hasPrices }: Props) {
  const { order: words } = format
  const mark = markOf(order)
  return (
    <>
      <NumberedHead shop={shop} format={format} title={words.title} number={order.number} />
      {mark && <Mark word={words.marks[mark]}>{words.meaning[mark]}</Mark>}
      <SupplierAndFacts supplier={supplier} format={format} facts={factsOf(order, format)} />
      <OrderLines order={order} size={size} format={format} hasPrices={hasPrices} />
    </>
  )
}

/** Days with their weekday: a supplier plans by the week. */
function factsOf(order: Order, { order: words, longDay, dayOf }: PaperFormat): readonly Fact[] {
  const { orderedOn, expectedOn, at, staffName } = order
  return [
    orderedOn ? [words.orderedOn, longDay(orderedOn)] : [words.writtenOn, longDay(dayOf(at))],
    [words.expectedOn, expectedOn && longDay(expectedOn)],
    [words.writtenBy, staffName],
  ]
}

type LinesProps = Pick<Props, 'order' | 'size' | 'format' | 'hasPrices'>

function OrderLines({ order, size, format, hasPrices }: LinesProps) {
  const { order: words, words: printed, unitName: unit } = format
  const { items, total } = order
  const isKnownOtherwise = items.some(({ supplierCode }) => supplierCode !== '')
  // The smaller sheet has the supplier's own numbers below ours.
  const hasCodes = size === 'a4' && isKnownOtherwise
  const columns = 4 + Number(hasCodes) + 2 * Number(hasPrices)
  return (
    <Lines
      columns={columns}
      head={
        <>
          <th className="row middle">{words.row}</th>
          <th className="part-number">
            {words.partNumber}
            {isKnownOtherwise && !hasCodes && <p className="detail">{words.code}</p>}
          </th>
          {hasCodes && <th className="code">{words.code}</th>}
          <th>{words.part}</th>
          <th className="quantity middle">{words.quantity}</th>
          {hasPrices && <th className="price amount">{fillIn(words.unitPrice, { unit })}</th>}
          {hasPrices && <th className="sum amount">{fillIn(printed.amountIn, { unit })}</th>}
        </>
      }
      rows={items.map((line, index) => (
        <Line key={line.id} {...{ line, index, format, hasCodes, hasPrices }} />
      ))}
      sums={
        hasPrices && (
          <tr className="total">
            <td colSpan={columns - 1}>{fillIn(printed.total, { unit })}</td>
            <td className="amount">{total !== null && format.bareMoney(total)}</td>
          </tr>
        )
      }
      end={<End note={order.note} format={format} />}
    />
  )
}

function End({ note, format: { order: words } }: Pick<Props, 'format'> & { readonly note: string }) {
  return (
    <>
      {note !== '' && (
        <section className="notes">
          <h2>{words.note}</h2>
          <p className="own-words">{note}</p>
        </section>
      )}
      <Signing names={[words.orderer, words.acceptance]} />
    </>
  )
}

type LineProps = Pick<Props, 'format' | 'hasPrices'> & {
  readonly line: OrderLine
  readonly index: number
  /** Whether the supplier's own numbers have a column. */
  readonly hasCodes: boolean
}

/** A price that is not known yet is left to be written. */
function Line({ line, index, format, hasCodes, hasPrices }: LineProps) {
  const { part, supplierCode, quantity, unitPrice, note } = line
  const sum = unitPrice === null ? null : costOf({ quantity, unitCost: unitPrice, unit: part.unit })
  return (
    <tr>
      <td className="middle">{format.digits(index + 1)}</td>
      <td>
        <Ltr>{part.number}</Ltr>
        {!hasCodes && supplierCode !== '' && (
          <p className="detail">
            <Ltr>{supplierCode}</Ltr>
          </p>
        )}
      </td>
      {hasCodes && (
        <td>
          <Ltr>{supplierCode}</Ltr>
        </td>
      )}
      <td>
        <PartName name={nameIn(part.names, format.locale)} note={note} />
      </td>
      <td className="middle">{format.quantity(quantity, part.unit)}</td>
      {hasPrices && <td className="amount">{unitPrice !== null && format.bareMoney(unitPrice)}</td>}
      {hasPrices && <td className="amount">{sum !== null && format.bareMoney(sum)}</td>}
    </tr>
  )
}
