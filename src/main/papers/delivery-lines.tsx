import type { Totals } from '#shared/billing/model'
import { fillIn } from '#shared/warranty/verdict-words'
import type { PaperFormat } from './paper-format'
import type { PaperLine } from './paper-model'

type LinesProps = { readonly lines: readonly PaperLine[]; readonly format: PaperFormat }

/** What was charged, each line with its warranty (rule E1). */
export function DeliveryLines({ lines, format }: LinesProps) {
  const { words } = format
  return (
    <table className="lines">
      <thead>
        <tr>
          <th>{words.description}</th>
          <th className="amount">{fillIn(words.amountIn, { unit: format.unitName })}</th>
        </tr>
      </thead>
      {lines.length === 0 && (
        <tbody>
          <tr>
            <td colSpan={2}>{words.noLines}</td>
          </tr>
        </tbody>
      )}
      {lines.map((line, index) => (
        // Two lines of an account may be alike in everything; their order never changes.
        // biome-ignore lint/suspicious/noArrayIndexKey: a static page is rendered once
        <Line key={index} line={line} format={format} />
      ))}
    </table>
  )
}

function Line({ line, format }: { readonly line: PaperLine; readonly format: PaperFormat }) {
  const { words } = format
  const price = { quantity: format.digits(line.quantity), price: format.bareMoney(line.unitPrice) }
  return (
    <tbody>
      <tr>
        <td>
          {line.description}
          {line.quantity > 1 && <span className="times"> ({fillIn(words.timesPrice, price)})</span>}
        </td>
        <td className="amount">{format.bareMoney(line.amount)}</td>
      </tr>
      <tr className="detail">
        <td colSpan={2}>{warrantyOf(line, format)}</td>
      </tr>
    </tbody>
  )
}

function warrantyOf({ warranty, covered }: PaperLine, format: PaperFormat): string {
  const { words, money } = format
  const paid = covered > 0 ? [fillIn(words.paidByWarranty, { amount: money(covered) })] : []
  return [...paid, termOf(warranty, format)].join(' · ')
}

function termOf(warranty: PaperLine['warranty'], { words, digits, shortDay }: PaperFormat): string {
  if (!warranty) return words.noLineWarranty
  return fillIn(words.lineWarranty, { days: digits(warranty.days), lastDay: shortDay(warranty.endsOn) })
}

type SumsProps = { readonly totals: Totals; readonly format: PaperFormat }

/** How the lines come to the total and the balance (rule G3). Sums that are nothing are left out, those two never. */
export function DeliverySums({ totals, format }: SumsProps) {
  const { words, unitName: unit, bareMoney } = format
  const isPlain = totals.total === totals.charges
  return (
    <table className="lines sums">
      <tbody>
        {!isPlain && <Sum label={words.charges} amount={bareMoney(totals.charges)} />}
        {totals.discount !== 0 && <Sum label={words.discount} amount={bareMoney(-totals.discount)} />}
        {totals.tax !== 0 && <Sum label={words.tax} amount={bareMoney(totals.tax)} />}
        {totals.rounding !== 0 && <Sum label={words.rounding} amount={bareMoney(totals.rounding)} />}
        <Sum label={fillIn(words.total, { unit })} amount={bareMoney(totals.total)} isMain />
        <Sum label={words.paid} amount={bareMoney(totals.paid)} />
        {totals.refunded !== 0 && <Sum label={words.refunded} amount={bareMoney(totals.refunded)} />}
        <Sum label={fillIn(words.balance, { unit })} amount={bareMoney(totals.balance)} isMain />
      </tbody>
    </table>
  )
}

type SumProps = { readonly label: string; readonly amount: string; readonly isMain?: boolean }

function Sum({ label, amount, isMain = false }: SumProps) {
  return (
    <tr className={isMain ? 'main' : undefined}>
      <th scope="row">{label}</th>
      <td className="amount">{amount}</td>
    </tr>
  )
}
