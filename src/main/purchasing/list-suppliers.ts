import type { Knex } from 'knex'
import type { Id } from '#shared/kernel/ids'
import { type Page, toPage } from '#shared/kernel/paging'
import type { SeenSupplier, Supplier, SupplierFilter, SupplierPart } from '#shared/purchasing/supplier'
import { type Context, may } from '../kernel/context'
import { readCursor } from '../kernel/cursor'
import { refuse } from '../kernel/refuse'
import { measureLeadTimes } from './lead-times'
import { findPartSuppliers, findSupplierParts, type KnownTerms } from './supplier-part-repository'
import { findSupplier, findSuppliers } from './supplier-repository'

type PageInput = { readonly cursor?: string | undefined; readonly limit: number }

/** Suppliers by name, one page. */
export async function listSuppliers(
  { db }: Context,
  { text, withInactive, cursor, limit }: SupplierFilter & PageInput,
): Promise<Page<Supplier>> {
  const [after] = readCursor(cursor, ['number']) ?? []
  const found = await findSuppliers(db.reader, { text, withInactive, after, limit: limit + 1 })
  const { rows, next } = toPage(found, limit, ({ seq }) => [seq])
  return { rows: rows.map(({ supplier }) => supplier), next }
}

/** With the lead time that its receipts tell. Refused with NOT_FOUND. */
export async function readSupplier({ db }: Context, id: Id): Promise<SeenSupplier> {
  const supplier = (await findSupplier(db.reader, id)) ?? refuse('NOT_FOUND')
  const measured = await measureLeadTimes(db.reader, { supplierIds: [id], sold: [] })
  return { ...supplier, measured: measured.ofSupplier(id) }
}

/** What a supplier sells by part number, one page. */
export async function listSupplierParts(
  context: Context,
  { supplierId, cursor, limit }: PageInput & { readonly supplierId: Id },
): Promise<Page<SupplierPart>> {
  const [after] = readCursor(cursor, ['number']) ?? []
  const found = await findSupplierParts(context.db.reader, { supplierId, after, limit: limit + 1 })
  const { rows, next } = toPage(found, limit, ({ seq }) => [seq])
  const shown = await shownTo(
    context,
    context.db.reader,
    rows.map(({ terms }) => terms),
  )
  return { rows: shown, next }
}

/** Who sells a part: the preferred one first, then by name. */
export async function listPartSuppliers(context: Context, partId: Id): Promise<SupplierPart[]> {
  const { reader } = context.db
  return shownTo(context, reader, await findPartSuppliers(reader, partId))
}

/** Terms with the lead times that receipts tell; what it costs is for those alone who may see costs (rule M2). */
export async function shownTo(
  context: Context,
  db: Knex,
  terms: readonly KnownTerms[],
): Promise<SupplierPart[]> {
  const soldBy = ({ supplier, part }: KnownTerms) => ({ supplierId: supplier.id, partId: part.id })
  const measured = await measureLeadTimes(db, { supplierIds: [], sold: terms.map(soldBy) })
  const seesCosts = may(context, 'stock.viewCosts')
  return terms.map(one => ({
    ...one,
    price: seesCosts ? one.price : null,
    measured: measured.ofPart(soldBy(one)),
  }))
}
