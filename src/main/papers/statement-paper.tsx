import type { Claimed, Statement } from '#shared/claims/model'
import { deviceName } from '#shared/devices/device-name'
import { fillIn } from '#shared/warranty/verdict-words'
import { documentHtml } from './document-frame'
import { Facts, Signing } from './document-parts'
import { type PaperFormat, paperFormat } from './paper-format'
import type { PaperShop } from './paper-model'
import { Ltr, ShopHead } from './paper-parts'
import { statementStyles } from './statement-styles'

type Printing = { readonly statement: Statement; readonly shop: PaperShop }

/** A statement of warranty claims to a manufacturer, with what proves each, as one HTML document. */
export function renderStatement({ statement, shop }: Printing): string {
  const format = paperFormat(shop)
  return documentHtml({
    format,
    title: `${format.statement.title} ${statement.number}`,
    styles: statementStyles(format.locale),
    body: <StatementDocument statement={statement} shop={shop} format={format} />,
  })
}

type Props = Printing & { readonly format: PaperFormat }

function StatementDocument({ statement, shop, format }: Props) {
  const { statement: words } = format
  return (
    <>
      <header>
        <ShopHead shop={shop} format={format} />
        <div>
          <h1>{words.title}</h1>
          <p>
            <Ltr>{format.digits(statement.number)}</Ltr>
          </p>
        </div>
      </header>
      <Facts facts={factsOf(statement, format)} />
      <Claims statement={statement} format={format} />
      <Signing names={[words.prepared, words.received]} />
    </>
  )
}

type PartProps = Omit<Props, 'shop'>

function factsOf(statement: Statement, format: PaperFormat) {
  const { statement: words, shortDay } = format
  return [
    [words.to, statement.manufacturer.name],
    [words.period, fillIn(words.days, { from: shortDay(statement.from), to: shortDay(statement.to) })],
    [words.claims, format.digits(statement.claims)],
    [words.sentAt, statement.sentAt && format.instant(statement.sentAt)],
  ] as const
}

function Claims({ statement, format }: PartProps) {
  const { statement: words, words: printed } = format
  return (
    <table>
      <thead>
        <tr>
          <th>{words.claim}</th>
          <th>{words.device}</th>
          <th>{words.dates}</th>
          <th>{printed.fault}</th>
          <th>{words.work}</th>
          <th className="amount">{fillIn(printed.amountIn, { unit: format.unitName })}</th>
        </tr>
      </thead>
      <tbody>
        {statement.rows.map(claim => (
          <Claim key={claim.id} claim={claim} format={format} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={5}>{fillIn(printed.total, { unit: format.unitName })}</td>
          <td className="amount">{format.bareMoney(statement.amount)}</td>
        </tr>
      </tfoot>
    </table>
  )
}

type ClaimProps = { readonly claim: Claimed; readonly format: PaperFormat }

function Claim({ claim, format }: ClaimProps) {
  const { statement: words, shortDay } = format
  const { evidence, device, card, replacement } = claim
  return (
    <tr>
      <td>
        <Ltr>{format.digits(claim.number)}</Ltr>
        <br />
        {words.kinds[claim.kind]}
        <br />
        {words.repair}: <Ltr>{format.digits(claim.repair.number)}</Ltr>
      </td>
      <td>
        <bdi>{deviceName(device)}</bdi>
        <br />
        <Ltr>{device.serialNo}</Ltr>
        <br />
        {format.words.warrantyCard}: <Ltr>{card.number}</Ltr>
        {replacement && (
          <>
            <br />
            {format.words.replacement}: <Ltr>{replacement.serialNo}</Ltr>
          </>
        )}
      </td>
      <td>
        {evidence.activatedOn && (
          <>
            {words.activated}: {shortDay(evidence.activatedOn)}
            <br />
          </>
        )}
        {words.received}: {shortDay(evidence.receivedOn)}
        {claim.closedOn && (
          <>
            <br />
            {words.handedOver}: {shortDay(claim.closedOn)}
          </>
        )}
      </td>
      <td className="own-words">{[evidence.fault, evidence.foundFault].filter(Boolean).join('\n')}</td>
      <td className="own-words">{workOf(claim, format)}</td>
      <td className="amount">{format.bareMoney(claim.amount)}</td>
    </tr>
  )
}

/** What was done, line by line with its amount, and who decided where it was not the rule (rule D9). */
function workOf({ evidence, reason }: Claimed, format: PaperFormat): string {
  const { workDone, lines, decision } = evidence
  const priced = lines.map(
    ({ description, quantity, amount }) =>
      `${description}${quantity > 1 ? ` × ${format.digits(quantity)}` : ''}: ${format.bareMoney(amount)}`,
  )
  const decided = decision ? `${format.statement.judges[decision.judge]}: ${decision.reason}` : ''
  return [workDone, ...priced, reason, decided].filter(Boolean).join('\n')
}
