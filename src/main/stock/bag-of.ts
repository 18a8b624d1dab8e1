import { stock as arabic } from '#shared/i18n/ar/stock'
import { stock as english } from '#shared/i18n/en/stock'
import { stock as persian } from '#shared/i18n/fa/stock'
import type { Id } from '#shared/kernel/ids'
import type { Locale } from '#shared/kernel/locale'
import type { LedgerPlace } from '#shared/stock/ledger'
import type { Place } from '#shared/stock/place'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { findBagOf, insertPlace, openPlace } from './place-repository'

const names: Record<Locale, string> = {
  fa: persian.places.bagOf,
  ar: arabic.places.bagOf,
  en: english.places.bagOf,
}

/** As `placeEditSchema` has it. */
const longestName = 60

/** The bag of somebody who gets parts; made when it is first needed, and opened again where it was given up. */
export async function bagOf(
  work: Work,
  holder: { readonly id: Id; readonly name: string },
): Promise<LedgerPlace> {
  const known = await findBagOf(work.trx, holder.id)
  if (!known) return makeBag(work, holder)
  if (!known.isActive) {
    await openPlace(work.trx, known.id)
    await record(work, { ...audited(known.id), before: { isActive: false }, after: { isActive: true } })
  }
  return { id: known.id, kind: 'bag' }
}

async function makeBag(work: Work, holder: { readonly id: Id; readonly name: string }): Promise<LedgerPlace> {
  const bag: Place = {
    id: work.newId(),
    parentId: null,
    kind: 'bag',
    name: names[work.shop.paperLocale].replace('{{name}}', holder.name).slice(0, longestName),
    code: '',
    walkOrder: 0,
    holder,
    isActive: true,
    parts: 0,
    version: 1,
  }
  await insertPlace(work.trx, bag, work.now)
  await record(work, { ...audited(bag.id), after: bag })
  return { id: bag.id, kind: 'bag' }
}

function audited(id: Id) {
  return { action: 'stock.savePlace', entity: 'stock_place', entityId: id } as const
}
