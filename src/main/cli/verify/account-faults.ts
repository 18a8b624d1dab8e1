import type { Totals } from '#shared/billing/model'
import { accountTotals, lineAmount, lineTax } from '#shared/billing/totals'
import type { Bundle } from './repair-bundles'

/** What does not add up in a repair's account (rules G3, G4, G5), each as a sentence. */
export function accountFaults(bundle: Bundle): readonly string[] {
  return [
    ...lineFaults(bundle),
    ...paymentFaults(bundle),
    ...historyFaults(bundle),
    ...handoverFaults(bundle),
  ]
}

function lineFaults({ number, lines, tax_rate_bp }: Bundle): readonly string[] {
  const byId = new Map(lines.map(line => [line.id, line]))
  return lines.flatMap(line => {
    const said = `line ${line.id} of repair ${number}`
    if (!isPriced(line)) return [`${said} is not its quantity times its price`]
    if (!isPaidFor(line)) return [`${said} does not say who pays for it`]
    if (line.reverses_id !== null) {
      return isOpposite(line, byId.get(line.reverses_id)) ? [] : [`${said} does not take off what it says`]
    }
    if (line.kind === 'discount')
      return line.amount < 0 && line.tax <= 0 ? [] : [`${said} is a discount that adds`]
    return line.tax === lineTax(line.amount, tax_rate_bp) ? [] : [`${said} has the wrong tax`]
  })
}

type Line = Bundle['lines'][number]

/** The whole price is the customer's or the warranty's, never both and never a part. */
function isPriced({ coverage, quantity, unit_price, amount, covered_amount }: Line): boolean {
  const price = lineAmount({ quantity, unitPrice: unit_price })
  const [paid, unpaid] = coverage === 'none' ? [amount, covered_amount] : [covered_amount, amount]
  return paid === price && unpaid === 0
}

/** Only what was fitted or done before names the line whose warranty pays; a discount is nobody's to cover. */
function isPaidFor({ kind, coverage, covered_by_id }: Line): boolean {
  return (coverage === 'fitted') === (covered_by_id !== null) && (kind !== 'discount' || coverage === 'none')
}

function isOpposite(line: Line, first: Line | undefined): boolean {
  if (!first || first.reverses_id !== null) return false
  const isSameMoney =
    first.amount === -line.amount && first.tax === -line.tax && first.covered_amount === -line.covered_amount
  return isSameMoney && first.coverage === line.coverage && first.covered_by_id === line.covered_by_id
}

function paymentFaults({ number, payments }: Bundle): readonly string[] {
  const faults: string[] = []
  let held = 0
  for (const { id, kind, amount } of payments) {
    if (amount <= 0) faults.push(`payment ${id} of repair ${number} is not above zero`)
    held += kind === 'refund' ? -amount : amount
    if (held < 0) faults.push(`refund ${id} of repair ${number} gives back more than was paid`)
  }
  return faults
}

const ofLines = new Set(['charged', 'charge_reversed'])
const ofPayments = new Set(['paid', 'refunded'])

/** The history tells each line and payment with its amount, in the order in which they were written. */
function historyFaults({ number, lines, payments, history }: Bundle): readonly string[] {
  const told = (events: ReadonlySet<string>) =>
    history.filter(({ event }) => events.has(event)).map(({ facts }) => JSON.parse(facts).amount)
  const faults: string[] = []
  if (`${told(ofLines)}` !== `${lines.map(({ amount }) => Math.abs(amount))}`)
    faults.push(`the history of repair ${number} tells other lines than its account has`)
  if (`${told(ofPayments)}` !== `${payments.map(({ amount }) => amount)}`)
    faults.push(`the history of repair ${number} tells other payments than its account has`)
  return faults
}

/** Each hand-over froze what the account came to at that moment, which the history's order tells. */
function handoverFaults(bundle: Bundle): readonly string[] {
  const { number, handovers, history } = bundle
  const moments = history.flatMap(({ event }, index) => (event === 'handed_over' ? [index] : []))
  if (moments.length !== handovers.length)
    return [`the history of repair ${number} tells other hand-overs than there are`]
  return handovers.flatMap((handover, index) => {
    const { total, balance } = totalsBefore(bundle, moments[index] ?? 0)
    const faults: string[] = []
    if (handover.total !== total)
      faults.push(`hand-over ${handover.id} of repair ${number} says ${handover.total}, its lines ${total}`)
    if (handover.balance !== balance)
      faults.push(
        `hand-over ${handover.id} of repair ${number} says a balance of ${handover.balance}, its account ${balance}`,
      )
    if (handover.balance !== 0 && handover.credit_reason === '')
      faults.push(`hand-over ${handover.id} of repair ${number} left a balance without a reason`)
    return faults
  })
}

function totalsBefore({ lines, payments, history, rounding_step }: Bundle, moment: number): Totals {
  const before = history.slice(0, moment)
  const count = (events: ReadonlySet<string>) => before.filter(({ event }) => events.has(event)).length
  return accountTotals({
    charges: lines.slice(0, count(ofLines)),
    payments: payments.slice(0, count(ofPayments)),
    roundingStep: rounding_step,
  })
}
