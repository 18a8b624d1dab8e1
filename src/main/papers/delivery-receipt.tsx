import { fillIn } from '#shared/warranty/verdict-words'
import { DeliveryLines, DeliverySums } from './delivery-lines'
import type { PaperFormat } from './paper-format'
import type { DeliveryPaper } from './paper-model'
import { Ltr, PersonAndDevice, Row, Section, SignatureLine } from './paper-parts'

type Props = { readonly paper: DeliveryPaper; readonly format: PaperFormat }

/** What was done, what it cost, how long it is warranted (rule E1), and who took the device home. */
export function DeliveryReceipt({ paper, format }: Props) {
  const { words } = format
  return (
    <>
      <div className="columns">
        <section>
          <dl>
            <Row label={words.receivedAt}>{format.instant(paper.receivedAt)}</Row>
            <Row label={words.deliveredAt}>{format.instant(paper.handover.at)}</Row>
          </dl>
          <PersonAndDevice paper={paper} format={format} />
        </section>
        <Section title={words.fault}>
          <p className="own-words">{paper.fault}</p>
        </Section>
        <Result paper={paper} format={format} />
        <Accessories paper={paper} format={format} />
      </div>
      <DeliveryLines lines={paper.lines} format={format} />
      <div className="closing">
        <DeliverySums totals={paper.totals} format={format} />
        <Receiver paper={paper} format={format} />
      </div>
    </>
  )
}

function Result({ paper, format: { words, outcomes } }: Props) {
  const { outcome, workDone, replacement } = paper
  if (!outcome && workDone === '') return null
  return (
    <Section title={words.result}>
      {outcome && <p>{outcomes[outcome]}</p>}
      {replacement && (
        <p>
          {words.replacement}: <Ltr>{replacement.serialNo}</Ltr> – {words.warrantyCard}:{' '}
          <Ltr>{replacement.cardNumber}</Ltr>
        </p>
      )}
      {workDone !== '' && (
        <p className="own-words">
          {words.workDone}: {workDone}
        </p>
      )}
    </Section>
  )
}

function Accessories({ paper: { handover }, format }: Props) {
  if (handover.accessories.length === 0) return null
  return (
    <Section title={format.words.returnedAccessories}>
      <ul>
        {handover.accessories.map(accessory => (
          <li key={accessory.name}>{accessoryText(accessory, format)}</li>
        ))}
      </ul>
    </Section>
  )
}

function accessoryText(
  accessory: DeliveryPaper['handover']['accessories'][number],
  format: PaperFormat,
): string {
  const name = format.item(accessory.name)
  return accessory.isReturned ? name : fillIn(format.words.notReturned, { name, note: accessory.note })
}

/** Who took the device home, how the shop knew them, and where they sign (rule B7). */
function Receiver({ paper: { handover }, format: { words } }: Props) {
  return (
    <section className="receiver">
      <dl>
        <Row label={words.creditReason}>{handover.creditReason}</Row>
        <Row label={words.receiver}>{handover.receiverName}</Row>
        <Row label={words.checkedBy}>
          {handover.checkedBy === 'receipt'
            ? words.byReceipt
            : fillIn(words.byIdentity, { reason: handover.identityReason })}
        </Row>
      </dl>
      <p>{words.deliveryConsent}</p>
      <div className="signatures">
        {handover.signature === 'paper' ? (
          <SignatureLine label={words.receiverSignature} />
        ) : (
          <p className="signature">{fillIn(words.notSigned, { reason: handover.signatureReason })}</p>
        )}
        <SignatureLine label={words.deliveredBy} name={handover.staffName} />
      </div>
    </section>
  )
}
