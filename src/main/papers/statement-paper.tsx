import { renderToStaticMarkup } from 'react-dom/server'
import type { Claimed, Statement } from '#shared/claims/model'
import { deviceName } from '#shared/devices/device-name'
import { directionOf } from '#shared/kernel/locale'
import { fillIn } from '#shared/warranty/verdict-words'
import { type PaperFormat, paperFormat } from './paper-format'
import type { PaperShop } from './paper-model'
import { Ltr, ShopHead } from './paper-parts'
import { paperSecurityPolicy } from './render-paper'
import { statementStyles } from './statement-styles'

type Printing = { readonly statement: Statement; readonly shop: PaperShop }

/** A statement of warranty claims to a manufacturer, with what proves each, as one HTML document. */
export function renderStatement(printing: Printing): string {
  const format = paperFormat(printing.shop)
  return `<!doctype html>${renderToStaticMarkup(<StatementDocument {...printing} format={format} />)}`
}

type Props = Printing & { readonly format: PaperFormat }

function StatementDocument({ statement, shop, format }: Props) {
  const { statement: words } = format
  return (
    <html lang={format.locale} dir={directionOf(format.locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={paperSecurityPolicy} />
        <title>{`${words.title} ${statement.number}`}</title>
        <style>{statementStyles(format.locale)}</style>
      </head>
      <body>
        <header>
          <ShopHead shop={shop} format={format} />
          <div>
            <h1>{words.title}</h1>
            <p>
              <Ltr>{format.digits(statement.number)}</Ltr>
            </p>
          </div>
        </header>
        <Facts statement={statement} format={format} />
        <Claims statement={statement} format={format} />
        <div className="signing">
          <p>{words.prepared}</p>
          <p>{words.received}</p>
        </div>
      </body>
    </html>
  )
}

type PartProps = Omit<Props, 'shop'>

function Facts({ statement, format }: PartProps) {
  const { statement: words, shortDay } = format
  const facts = [
    [words.to, statement.manufacturer.name],
    [words.period, fillIn(words.days, { from: shortDay(statement.from), to: shortDay(statement.to) })],
    [words.claims, format.digits(statement.claims)],
    ...(statement.sentAt ? [[words.sentAt, format.instant(statement.sentAt)]] : []),
  ] as const
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
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
