import type { ReactNode } from 'react'
import { deviceName } from '#shared/devices/device-name'
import { hasRightToLeftLetter } from '#shared/kernel/text'
import { fillIn } from '#shared/warranty/verdict-words'
import { type CodePicture, code128, qrCode } from './codes'
import type { PaperFormat } from './paper-format'
import type { PaperShop, RepairFacts } from './paper-model'

/**
 * Text that runs from left to right wherever it stands: numbers, phones, serials, codes (rule N1). Where people wrote words
 * of another direction among them, it runs as those do: their letters must not be laid the other way round.
 */
export function Ltr({ children }: { readonly children: ReactNode }) {
  const hasOtherWords = typeof children === 'string' && hasRightToLeftLetter(children)
  return <bdi dir={hasOtherWords ? 'auto' : 'ltr'}>{children}</bdi>
}

export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** A label and its value; a value that is not known has no row. */
export function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null
  return (
    <div className="row">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

export function ShopHead({ shop, format }: { readonly shop: PaperShop; readonly format: PaperFormat }) {
  return (
    <div className="shop">
      <p className="shop-name">{shop.shopName}</p>
      {shop.phones.length > 0 && (
        <p className="shop-phones">
          {shop.phones.map(phone => (
            <Ltr key={phone}>{format.digits(phone)}</Ltr>
          ))}
        </p>
      )}
      {shop.address !== '' && <p className="shop-address">{shop.address}</p>}
    </div>
  )
}

type TitleProps = {
  readonly paper: RepairFacts & { readonly kind: keyof PaperFormat['kinds'] }
  readonly copyNo: number
  readonly format: PaperFormat
}

/** What the paper is, whose copy, whether a reprint (rule C3), and the number in the largest type. */
export function Title({ paper, copyNo, format }: TitleProps) {
  return (
    <div className="title">
      <h1>{format.kinds[paper.kind]}</h1>
      <p className="copy-name">{format.words.customerCopy}</p>
      {copyNo > 1 && <p className="copy-mark">{copyMark(copyNo, format)}</p>}
      <p className="number-label">{format.words.repairNumber}</p>
      <p className="number">
        <Ltr>{format.digits(paper.number)}</Ltr>
      </p>
    </div>
  )
}

/** The mark of a reprint; the first copy has none. */
export function copyMark(copyNo: number, format: PaperFormat): string {
  return fillIn(format.words.copy, { copyNo: format.digits(copyNo) })
}

/** The QR of the receipt code, with the code to type beside it, and the number as bars for any scanner. */
export function Codes({ paper }: { readonly paper: RepairFacts }) {
  return (
    <div className="codes">
      <div className="qr">
        <Code picture={qrCode(paper.receiptCode)} name="QR" />
        <p>
          <Ltr>{paper.receiptCode}</Ltr>
        </p>
      </div>
      <Bars number={paper.number} />
    </div>
  )
}

type BarsProps = { readonly number: string; readonly widestMm?: number }

/** Bars of three printer dots where the paper is wide enough for them, of two otherwise; 203 dpi is eight a millimetre. */
export function Bars({ number, widestMm = 60 }: BarsProps) {
  const picture = code128(number)
  const barMm = picture.modules * 0.375 <= widestMm ? 0.375 : 0.25
  return <Code picture={picture} name="Code 128" widthMm={picture.modules * barMm} />
}

type CodeProps = { readonly picture: CodePicture; readonly name: string; readonly widthMm?: number }

export function Code({ picture, name, widthMm }: CodeProps) {
  return <img src={picture.src} alt={name} style={widthMm ? { width: `${widthMm}mm` } : undefined} />
}

export function PersonAndDevice({
  paper,
  format,
}: {
  readonly paper: RepairFacts
  readonly format: PaperFormat
}) {
  const { words } = format
  const { customer, device } = paper
  return (
    <dl>
      <Row label={words.customer}>{customer.name}</Row>
      <Row label={words.phone}>{customer.phone && <Ltr>{format.phone(customer.phone)}</Ltr>}</Row>
      <Row label={words.device}>
        {device.type} <bdi>{deviceName(device)}</bdi>
      </Row>
      <Row label={words.color}>{device.color}</Row>
      <Row label={words.serialNo}>{serialOf(paper, format)}</Row>
      <Row label={words.imei}>{device.imei && <Ltr>{device.imei}</Ltr>}</Row>
    </dl>
  )
}

/** The serial, or why the device has none that can be read (rule C1). */
function serialOf({ device }: RepairFacts, { words }: PaperFormat): ReactNode {
  if (device.serialNo) return <Ltr>{device.serialNo}</Ltr>
  const reason = device.identityReason
  if (device.identity === 'unreadable') return fillIn(words.identityUnreadable, { reason })
  if (device.identity === 'absent') return fillIn(words.identityAbsent, { reason })
  return null
}

/** A place to sign, above what the person is and who, where that is known. */
export function SignatureLine({ label, name }: { readonly label: string; readonly name?: string }) {
  return (
    <div className="signature">
      <span className="signature-space" />
      <span>{label}</span>
      {name && <strong>{name}</strong>}
    </div>
  )
}
