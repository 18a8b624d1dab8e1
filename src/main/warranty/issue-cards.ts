import { normalizeSerial } from '#shared/kernel/imei'
import { type Batch, type IssueBatch, largestBatch } from '#shared/warranty/card'
import { cardCodeOf } from '#shared/warranty/card-number'
import { serialRange } from '#shared/warranty/serial-range'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import type { NewCard } from './batch-repository'
import { refuseDates, refuseTakenSerials } from './card-rules'
import { newCardNumbers } from './new-numbers'
import { startBatch } from './start-batch'

/**
 * Issues a card for each serial of a range, or so many with codes of their own, as one batch: all or none. Refused with
 * NOT_FOUND, POLICY_INACTIVE, SERIAL_RANGE_WRONG, SERIAL_RANGE_TOO_LARGE, CARD_DATES_ORDER, or CARD_SERIAL_TAKEN with
 * the first taken serial of the range and how many there are (rule D10).
 */
export async function issueCards(work: Work, input: IssueBatch): Promise<Batch> {
  refuseDates({ ...noDates, producedOn: input.producedOn }, work.today)
  const serials = input.kind === 'range' ? serialsOf(input) : undefined
  const numbers = await newCardNumbers(work, input.kind === 'codes' ? input.count : (serials?.length ?? 0))
  const cards = numbers.map((number, index) => newCard(work, input, { number, serialNo: serials?.[index] }))
  const shown = serials ?? numbers
  const { batch, write } = await startBatch(work, {
    kind: input.kind,
    policyId: input.policyId,
    count: cards.length,
    firstNumber: shown[0] ?? '',
    lastNumber: shown.at(-1) ?? '',
    note: input.note,
  })
  if (serials) {
    await refuseTakenSerials(work, { serialKeys: serials.map(normalizeSerial), field: 'firstSerial' })
  }
  await write(cards)
  return batch
}

const noDates = { producedOn: null, soldOn: null, installedOn: null, activatedOn: null }

function serialsOf({ firstSerial, lastSerial }: Extract<IssueBatch, { kind: 'range' }>): readonly string[] {
  const range = serialRange(firstSerial, lastSerial)
  if (range.ok) return range.serials()
  if (range.reason === 'too_large') {
    refuse('SERIAL_RANGE_TOO_LARGE', {
      field: 'lastSerial',
      values: { count: range.count, limit: largestBatch },
    })
  }
  return refuse('SERIAL_RANGE_WRONG', { field: 'lastSerial' })
}

type Named = { readonly number: string; readonly serialNo: string | undefined }

function newCard(work: Work, { brand, model, producedOn }: IssueBatch, { number, serialNo }: Named): NewCard {
  return {
    ...noDates,
    id: work.newId(),
    number,
    numberKey: cardCodeOf(number),
    serialNo: serialNo ?? null,
    serialKey: serialNo === undefined ? null : normalizeSerial(serialNo),
    status: 'issued',
    brand,
    model,
    producedOn,
    invoiceNo: '',
    note: '',
  }
}
