import type { Knex } from 'knex'
import { codesText, namePartsText, phonesText, repairText, serialsText, wordsText } from '../search-texts'
import type { Check } from './check'
import { type IndexedRow, unfoundRows } from './unfound-rows'

type Row = { readonly seq: number } & Readonly<Record<string, unknown>>

type Index = {
  readonly index: string
  /** What the index is of, for a sentence. */
  readonly of: string
  /** Rows with what their text is made of; every one of them is indexed. */
  readonly rows: (db: Knex) => Knex.QueryBuilder
  readonly key: string
  /** All words or grams by which the row must be found, in one text. */
  readonly words: (row: Row) => string
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const orNull = (value: unknown) => (typeof value === 'string' ? value : null)

const barcodes = 'select json_group_array(code order by position) from part_barcodes where part_id = parts.id'

const indexes: readonly Index[] = [
  {
    index: 'search_customer_words',
    of: 'customer',
    rows: db => db('customers').select('seq', 'name'),
    key: 'customers.seq',
    words: ({ name }) => wordsText(text(name)),
  },
  {
    index: 'search_customer_grams',
    of: 'customer',
    rows: db => db('customers').select('seq', 'name'),
    key: 'customers.seq',
    words: ({ name }) => namePartsText(text(name)),
  },
  {
    index: 'search_phone_grams',
    of: 'customer',
    rows: db => db('customers').select('seq', 'phone', 'second_phone'),
    key: 'customers.seq',
    words: ({ phone, second_phone }) => phonesText([orNull(phone), orNull(second_phone)]),
  },
  {
    index: 'search_serial_grams',
    of: 'device',
    rows: db =>
      db('devices')
        .where(known => known.whereNotNull('serial_key').orWhereNotNull('imei'))
        .select('seq', 'serial_key', 'imei'),
    key: 'devices.seq',
    words: ({ serial_key, imei }) => serialsText(orNull(serial_key), orNull(imei)),
  },
  {
    index: 'search_repair_words',
    of: 'repair',
    rows: db =>
      db('repairs')
        .join('devices', 'devices.id', 'repairs.device_id')
        .select('repairs.seq', 'brand', 'model', 'fault', 'found_fault'),
    key: 'repairs.seq',
    words: row =>
      wordsText(
        repairText({
          brand: text(row.brand),
          model: text(row.model),
          fault: text(row.fault),
          foundFault: text(row.found_fault),
        }),
      ),
  },
  {
    index: 'search_model_words',
    of: 'model',
    rows: db => db('device_models').select('seq', 'brand', 'name', 'code'),
    key: 'device_models.seq',
    words: ({ brand, name, code }) => wordsText(`${text(brand)} ${text(name)} ${text(code)}`),
  },
  {
    index: 'search_part_words',
    of: 'part',
    rows: db => db('parts').select('seq', 'names', 'brand', 'number'),
    key: 'parts.seq',
    words: ({ names, brand, number }) => {
      const { fa, ar, en } = JSON.parse(text(names))
      return wordsText([fa, ar, en, text(brand), text(number)].join('\n'))
    },
  },
  {
    index: 'search_part_grams',
    of: 'part',
    rows: db => db('parts').select('seq', 'number', db.raw(`(${barcodes}) as barcodes`)),
    key: 'parts.seq',
    words: ({ number, barcodes }) => codesText([text(number), ...JSON.parse(text(barcodes))]),
  },
]

/** Each index holds every row once, nothing else, and each row is found by all of its own words and parts. */
export const searchChecks: readonly Check[] = indexes.map(index => ({
  name: `search by ${index.index.replace('search_', '').replace('_', ' ')}`,
  run: async db => {
    const { checked, unfound } = await unfoundRows(db, index.index, () => rowsOf(db, index))
    const faults = unfound.map(seq => `${index.of} ${seq} is not found by its own text`)
    return { checked, faults: [...faults, ...(await orphans(db, index))] }
  },
}))

const perRead = 500

async function* rowsOf(db: Knex, { rows, key, words }: Index): AsyncGenerator<readonly IndexedRow[]> {
  for (let after: number | undefined = 0; after !== undefined; ) {
    const read: Row[] = await rows(db).where(key, '>', after).orderBy(key).limit(perRead)
    yield read.map(row => ({ seq: row.seq, words: words(row).split(' ').filter(Boolean) }))
    after = read.at(-1)?.seq
  }
}

async function orphans(db: Knex, { index, of, rows }: Index): Promise<readonly string[]> {
  const found: readonly { id: number }[] = await db(`${index}_docsize`)
    .whereNotIn('id', db.select('seq').from(rows(db).as('rows')))
    .select('id')
  return found.map(({ id }) => `the index has ${of} ${id}, which there is not`)
}
