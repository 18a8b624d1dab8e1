import type { Knex } from 'knex'
import type { DeviceModel } from '#shared/devices/model'
import { rankModels } from '#shared/devices/model-rank'
import { type Page, toPage } from '#shared/kernel/paging'
import { compactText, queryWords } from '#shared/kernel/text'
import { readCursor } from '../kernel/cursor'
import { findBrandsByStart, findModelsByWords, findOwnModels } from './model-repository'

const limit = 20
const wordLimit = 6

/** How many rows are read, of which the best are shown: a maker gives one name a dozen codes, and short words match many. */
const candidates = 300

type ModelQuery = { readonly text: string; readonly typeId?: string | undefined }

/** Models by the start of any word, what was probably meant first (`rankModels`); at most 20. */
export async function findModels(db: Knex, { text, typeId }: ModelQuery): Promise<DeviceModel[]> {
  const words = queryWords(text).slice(0, wordLimit)
  const found = await findModelsByWords(db, words, { typeId, limit: candidates })
  return rankModels(text, found).slice(0, limit)
}

/** Brands of the catalogue by the start of the name; at most 20. */
export function findBrands(db: Knex, { text, typeId }: ModelQuery): Promise<string[]> {
  return findBrandsByStart(db, compactText(text), { typeId, limit })
}

type PageInput = { readonly cursor?: string | undefined; readonly limit: number }

/** The shop's own models, newest first, one page. */
export async function listOwnModels(db: Knex, page: PageInput): Promise<Page<DeviceModel>> {
  const [below] = readCursor(page.cursor, ['number']) ?? []
  const found = await findOwnModels(db, { below, limit: page.limit })
  const { rows, next } = toPage(found, page.limit, ({ seq }) => [seq])
  return { rows: rows.map(({ model }) => model), next }
}
