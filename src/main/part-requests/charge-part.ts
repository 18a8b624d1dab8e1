import type { NewCharge } from '#shared/billing/model'
import { stock as arabic } from '#shared/i18n/ar/stock'
import { stock as english } from '#shared/i18n/en/stock'
import { stock as persian } from '#shared/i18n/fa/stock'
import type { Id } from '#shared/kernel/ids'
import type { Locale } from '#shared/kernel/locale'
import { costOf } from '#shared/stock/cost-of'
import { formatQuantity } from '#shared/stock/quantity'
import { decimalsOf, type PartUnit } from '#shared/stock/units'
import { addCharge } from '../billing/charges'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { type ChargedPart, findPart } from './part-repository'

const words: Record<Locale, Record<PartUnit, string>> = {
  fa: persian.quantities,
  ar: arabic.quantities,
  en: english.quantities,
}

/** As the line of an account has it. */
const longestDescription = 200

type Fitted = Pick<NewCharge, 'unitPrice' | 'warrantyDays' | 'coverage'> & {
  readonly repairId: Id
  readonly partId: Id
  /** Steps of the part's unit. */
  readonly quantity: number
}

/**
 * Writes the line of a fitted part and gives its id. Lines count whole ones: what is measured is one line of its whole
 * price, rounded once, and says how much it is (rule G2). Refused with NOT_FOUND, REPAIR_CLOSED, NOT_COVERED,
 * AMOUNT_TOO_LARGE.
 */
export async function chargePart(work: Work, { partId, quantity, ...line }: Fitted): Promise<Id> {
  const part = (await findPart(work.trx, partId)) ?? refuse('NOT_FOUND', { field: 'partId' })
  const { charges } = await addCharge(work, {
    ...line,
    ...priced(part, { quantity, unitPrice: line.unitPrice }),
    kind: 'part',
    description: descriptionOf(part, { quantity, locale: work.shop.paperLocale }),
  })
  const charge = charges.at(-1)
  if (!charge) throw new Error('a line that was just written is missing')
  return charge.id
}

type Price = Pick<NewCharge, 'quantity' | 'unitPrice'>

function priced({ unit }: ChargedPart, { quantity, unitPrice }: Price): Price {
  if (decimalsOf(unit) === 0) return { quantity, unitPrice }
  return { quantity: 1, unitPrice: costOf({ quantity, unitCost: unitPrice, unit }) }
}

/** «باتری (EB-BA546ABY)», and of what is measured how much: «سیم (W-05)، ۲٫۵ متر». */
function descriptionOf(
  { names, number, unit }: ChargedPart,
  { quantity, locale }: { readonly quantity: number; readonly locale: Locale },
): string {
  const name = names[locale] || names.fa || names.en || names.ar
  const part = `${name} (${number})`.slice(0, longestDescription)
  if (decimalsOf(unit) === 0) return part
  const amount = words[locale][unit].replace('{{quantity}}', formatQuantity(quantity, { unit, locale }))
  return `${part}${locale === 'en' ? ', ' : '، '}${amount}`.slice(0, longestDescription)
}
