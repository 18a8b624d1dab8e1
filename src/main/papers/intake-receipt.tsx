import { fittedSentence, linesInWords, verdictSentences } from '#shared/warranty/verdict-summary'
import { fillIn, verdictTexts } from '#shared/warranty/verdict-words'
import type { PaperFormat } from './paper-format'
import type { IntakePaper } from './paper-model'
import { Ltr, PersonAndDevice, Row, Section, SignatureLine } from './paper-parts'

type Props = { readonly paper: IntakePaper; readonly format: PaperFormat }

/** What the customer leaves with: everything of rule C2. */
export function IntakeReceipt({ paper, format }: Props) {
  const { words } = format
  return (
    <>
      <div className="columns">
        <section>
          <dl>
            <Row label={words.receivedAt}>{format.instant(paper.receivedAt)}</Row>
            <Row label={words.reworkOf}>{paper.reworkOf && <Ltr>{format.digits(paper.reworkOf)}</Ltr>}</Row>
          </dl>
          <PersonAndDevice paper={paper} format={format} />
        </section>
        <Section title={words.fault}>
          <p className="own-words">{paper.fault}</p>
        </Section>
        <Warranty paper={paper} format={format} />
        <ConditionAndAccessories paper={paper} format={format} />
        <EstimateAndPromise paper={paper} format={format} />
      </div>
      <Terms paper={paper} format={format} />
      <Signatures paper={paper} format={format} />
    </>
  )
}

/** The verdict in words, as the counter told it; what staff wrote for themselves is not among them. */
function Warranty({ paper: { warranty }, format }: Props) {
  if (!warranty) return null
  const { words, verdict: wording } = format
  const { cardNumber, verdict, decided } = warranty
  const decisions = decided.map(({ line, result }) =>
    fillIn(words.warrantyDecided, {
      line: linesInWords(wording, [line]),
      result: verdictTexts(wording).results[result],
    }),
  )
  const fitted = verdict.fitted.map(item => fittedSentence(wording, item))
  return (
    <Section title={words.warranty}>
      {[...verdictSentences(wording, verdict), ...fitted, ...decisions].map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      {cardNumber && (
        <p>
          {words.warrantyCard}: <Ltr>{cardNumber}</Ltr>
        </p>
      )}
    </Section>
  )
}

function ConditionAndAccessories({ paper, format }: Props) {
  const { words } = format
  return (
    <>
      <Section title={words.condition}>
        {paper.condition.length > 0 && <Items items={paper.condition} format={format} />}
        {paper.conditionNote !== '' && <p className="own-words">{paper.conditionNote}</p>}
      </Section>
      <Section title={words.accessories}>
        {paper.accessories.length > 0 ? (
          <Items items={paper.accessories} format={format} />
        ) : (
          <p>{words.noAccessories}</p>
        )}
      </Section>
    </>
  )
}

function Items({ items, format }: { readonly items: readonly string[]; readonly format: PaperFormat }) {
  return (
    <ul>
      {items.map(item => (
        <li key={item}>{format.item(item)}</li>
      ))}
    </ul>
  )
}

function EstimateAndPromise({ paper, format }: Props) {
  const { words } = format
  return (
    <section className="promise">
      <dl>
        <Row label={words.estimate}>
          {paper.estimate === null ? words.toBeAnnounced : format.money(paper.estimate)}
        </Row>
        <Row label={words.deposit}>{paper.deposit > 0 ? format.money(paper.deposit) : words.noDeposit}</Row>
      </dl>
      <p className="promised">
        {words.promisedOn}: <strong>{format.longDay(paper.promisedOn)}</strong>
      </p>
    </section>
  )
}

function Terms({ paper: { terms }, format }: Props) {
  if (!terms) return null
  return (
    <section className="terms">
      <h2>{fillIn(format.words.terms, { version: format.digits(terms.version) })}</h2>
      <p className="own-words">{terms.body}</p>
    </section>
  )
}

function Signatures({ paper, format: { words } }: Props) {
  return (
    <div className="signing">
      {paper.terms && <p>{words.intakeConsent}</p>}
      <div className="signatures">
        <SignatureLine label={words.customerSignature} />
        <SignatureLine label={words.receivedBy} name={paper.receivedBy} />
      </div>
      <p className="bring">{words.bringReceipt}</p>
    </div>
  )
}
