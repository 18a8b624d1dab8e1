import type { ReactNode } from 'react'
import { toAsciiDigits } from '#shared/kernel/digits'
import { qrCode } from './codes'
import type { PaperFormat } from './paper-format'
import type { PaperShop } from './paper-model'
import { Bars, Code, Ltr, ShopHead } from './paper-parts'

/** The widest bars that the head of the smaller sheet has room for. */
const widestBarsMm = 46

type HeadProps = {
  readonly shop: PaperShop
  readonly format: PaperFormat
  readonly title: string
  /** Large, and in codes that open the document when they are scanned. */
  readonly number: string
}

/** Whose document it is and which: the shop, the number in the largest type, and its codes. */
export function NumberedHead({ shop, format, title, number }: HeadProps) {
  return (
    <header>
      <ShopHead shop={shop} format={format} />
      <div className="title">
        <h1>{title}</h1>
        <p className="number">
          <Ltr>{format.digits(number)}</Ltr>
        </p>
        <Bars number={number} widestMm={widestBarsMm} />
      </div>
      <div className="qr">
        <Code picture={qrCode(number)} name="QR" />
      </div>
    </header>
  )
}

/** Says in large type what the document is not: an order that stands, a return that was sent. */
export function Mark({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  return (
    <p className="mark">
      <strong>{word}</strong>
      <span>{children}</span>
    </p>
  )
}

/** A label and its value. */
export type Fact = readonly [label: string, value: ReactNode]

type FactsProps = { readonly facts: readonly Fact[]; readonly isAcross?: boolean }

/** Labels with their values; what is not known stands nowhere. */
export function Facts({ facts, isAcross = false }: FactsProps) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '')
  return (
    <dl className={isAcross ? 'facts across' : 'facts'}>
      {known.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}

type PartyProps = {
  readonly supplier: { readonly name: string; readonly phone: string; readonly address: string }
  readonly format: PaperFormat
  readonly facts: readonly Fact[]
}

/** The supplier that the document is for, beside what it is about. */
export function SupplierAndFacts({ supplier, format, facts }: PartyProps) {
  const { order: words } = format
  const { name, phone, address } = supplier
  return (
    <div className="party">
      <Facts
        facts={[
          [words.supplier, <strong key="name">{name}</strong>],
          [words.phone, phone && <Ltr>{format.phone(toAsciiDigits(phone))}</Ltr>],
          [words.address, address],
        ]}
      />
      <Facts facts={facts} />
    </div>
  )
}

type LinesProps = {
  /** The cells of the head, which comes again on every sheet. */
  readonly head: ReactNode
  readonly columns: number
  readonly rows: readonly ReactNode[]
  /** Sums, notes, room to sign: never on a sheet without a line above them. */
  readonly sums?: ReactNode
  readonly end: ReactNode
}

/** The lines of a document and what ends it. */
export function Lines({ head, columns, rows, sums, end }: LinesProps) {
  return (
    <table className="lines">
      <thead>
        <tr>{head}</tr>
      </thead>
      <tbody>{rows.slice(0, -1)}</tbody>
      <tbody className="kept">
        {rows.at(-1)}
        {sums}
        <tr>
          <td className="end" colSpan={columns}>
            {end}
          </td>
        </tr>
      </tbody>
    </table>
  )
}

/** What a part is called, and what was written of it. */
export function PartName({ name, note }: { readonly name: string; readonly note: string }) {
  return (
    <>
      <bdi>{name}</bdi>
      {note !== '' && (
        <p className="detail">
          <bdi>{note}</bdi>
        </p>
      )}
    </>
  )
}

/** Room to sign, for each of them. */
export function Signing({ names }: { readonly names: readonly string[] }) {
  return (
    <div className="signing">
      {names.map(name => (
        <p key={name}>{name}</p>
      ))}
    </div>
  )
}

/** Stands at the foot of every sheet, so that a loose one is known. */
export function Foot({ parts }: { readonly parts: readonly ReactNode[] }) {
  const said = parts.filter(part => part !== '')
  return (
    <p className="foot">
      {said.map((part, place) => (
        <span key={String(place)}>{part}</span>
      ))}
    </p>
  )
}
