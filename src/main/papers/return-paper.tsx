import type { PaperSheet } from '#shared/papers/sheets'
import type { Supplier } from '#shared/purchasing/supplier'
import type { SupplierReturn } from '#shared/purchasing/supplier-return'
import { nameIn } from '#shared/stock/name-in'
import { documentHtml, Sheet } from './document-frame'
import {
  type Fact,
  Facts,
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

export type ReturnPrinting = {
  readonly sent: SupplierReturn
  readonly supplier: Pick<Supplier, 'name' | 'phone' | 'address'>
  readonly shop: PaperShop
  readonly size: PaperSheet
}

/** What goes into the box with parts that are sent back to their supplier; one HTML document, without what they cost. */
export function renderReturn(printing: ReturnPrinting): string {
  const { sent, shop, size } = printing
  const format = paperFormat(shop)
  const { sentBack: words } = format
  const foot = [
    words.title,
    <Ltr key="number">{format.digits(sent.number)}</Ltr>,
    sent.supplier.name,
    sent.state === 'taken_back' ? words.takenBack : '',
  ]
  return documentHtml({
    format,
    title: `${words.title} ${sent.number}`,
    styles: sheetStyles(size, format.locale, size === 'a4' ? wideColumns : narrowColumns),
    body: (
      <Sheet foot={<Foot parts={foot} />}>
        <ReturnDocument {...printing} format={format} />
      </Sheet>
    ),
  })
}

const wideColumns = '.part-number { width: 40mm; } .serial { width: 45mm; } .quantity { width: 24mm; }'
const narrowColumns = '.part-number { width: 29mm; } .serial { width: 32mm; } .quantity { width: 17mm; }'

type Props = ReturnPrinting & { readonly format: PaperFormat }

function ReturnDocument({ sent, supplier, shop, format }: Props) {
  const { sentBack: words } = format
  return (
    <>
      <NumberedHead shop={shop} format={format} title={words.title} number={sent.number} />
      {sent.state === 'taken_back' && <Mark word={words.takenBack}>{words.takenBackMeaning}</Mark>}
      <SupplierAndFacts supplier={supplier} format={format} facts={factsOf(sent, format)} />
      <Facts facts={[[words.reason, sent.reason]]} isAcross />
      <ReturnLines sent={sent} format={format} />
    </>
  )
}

function factsOf(sent: SupplierReturn, { sentBack: words, longDay, dayOf, digits }: PaperFormat) {
  const { at, order, reference, staffName } = sent
  return [
    [words.sentOn, longDay(dayOf(at))],
    [words.order, order && <Ltr>{digits(order.number)}</Ltr>],
    [words.reference, reference],
    [words.sentBy, staffName],
  ] as const satisfies readonly Fact[]
}

type LinesProps = Pick<Props, 'sent' | 'format'>

function ReturnLines({ sent: { items }, format }: LinesProps) {
  const { sentBack: words, order: columns, digits } = format
  const hasSerials = items.some(({ serialNo }) => serialNo !== null)
  return (
    <Lines
      columns={hasSerials ? 5 : 4}
      head={
        <>
          <th className="row middle">{columns.row}</th>
          <th className="part-number">{columns.partNumber}</th>
          <th>{columns.part}</th>
          {hasSerials && <th className="serial">{words.serialNo}</th>}
          <th className="quantity middle">{columns.quantity}</th>
        </>
      }
      rows={items.map(({ id, part, serialNo, quantity, note }, index) => (
        <tr key={id}>
          <td className="middle">{digits(index + 1)}</td>
          <td>
            <Ltr>{part.number}</Ltr>
          </td>
          <td>
            <PartName name={nameIn(part.names, format.locale)} note={note} />
          </td>
          {hasSerials && <td>{serialNo !== null && <Ltr>{serialNo}</Ltr>}</td>}
          <td className="middle">{format.quantity(quantity, part.unit)}</td>
        </tr>
      ))}
      end={<Signing names={[words.sender, words.receiver]} />}
    />
  )
}
