import type { Id } from '#shared/kernel/ids'
import { type Page, toPage } from '#shared/kernel/paging'
import type { Supplier, SupplierFilter, SupplierPart } from '#shared/purchasing/supplier'
import { type Context, may } from '../kernel/context'
import { readCursor } from '../kernel/cursor'
import { refuse } from '../kernel/refuse'
import { findPartSuppliers, findSupplierParts } from './supplier-part-repository'
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

/** Refused with NOT_FOUND. */
export async function readSupplier({ db }: Context, id: Id): Promise<Supplier> {
  return (await findSupplier(db.reader, id)) ?? refuse('NOT_FOUND')
}

/** What a supplier sells by part number, one page. */
export async function listSupplierParts(
  context: Context,
  { supplierId, cursor, limit }: PageInput & { readonly supplierId: Id },
): Promise<Page<SupplierPart>> {
  const [after] = readCursor(cursor, ['number']) ?? []
  const found = await findSupplierParts(context.db.reader, { supplierId, after, limit: limit + 1 })
  const { rows, next } = toPage(found, limit, ({ seq }) => [seq])
  return { rows: rows.map(({ terms }) => shownTo(context, terms)), next }
}

/** Who sells a part: the preferred one first, then by name. */
export async function listPartSuppliers(context: Context, partId: Id): Promise<SupplierPart[]> {
  const found = await findPartSuppliers(context.db.reader, partId)
  return found.map(terms => shownTo(context, terms))
}

/** What it costs is for those alone who may see costs (rule M2). */
export function shownTo(context: Context, terms: SupplierPart): SupplierPart {
  return may(context, 'stock.viewCosts') ? terms : { ...terms, price: null }
}
