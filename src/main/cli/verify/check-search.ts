import type { Knex } from 'knex'
import { codesText, namePartsText, phonesText, repairText, serialsText, wordsText } from '../search-texts'
import type { Check, Checked } from './check'

type Row = { readonly seq: number } & Readonly<Record<string, unknown>>

type Index = {
  readonly index: string
  /** What the index is of, for a sentence. */
  readonly of: string
  /** Rows with what their text is made of; every one of them is indexed. */
  readonly rows: (db: Knex) => Knex.QueryBuilder
  readonly key: string
  /** The query of all its words or grams by which the row must be found; empty where it has none. */
  readonly query: (row: Row) => string
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
    query: ({ name }) => allWords(wordsText(text(name))),
  },
  {
    index: 'search_customer_grams',
    of: 'customer',
    rows: db => db('customers').select('seq', 'name'),
    key: 'customers.seq',
    query: ({ name }) => allWords(namePartsText(text(name))),
  },
  {
    index: 'search_phone_grams',
    of: 'customer',
    rows: db => db('customers').select('seq', 'phone', 'second_phone'),
    key: 'customers.seq',
    query: ({ phone, second_phone }) => allWords(phonesText([orNull(phone), orNull(second_phone)])),
  },
  {
    index: 'search_serial_grams',
    of: 'device',
    rows: db =>
      db('devices')
        .where(known => known.whereNotNull('serial_key').orWhereNotNull('imei'))
        .select('seq', 'serial_key', 'imei'),
    key: 'devices.seq',
    query: ({ serial_key, imei }) => allWords(serialsText(orNull(serial_key), orNull(imei))),
  },
  {
    index: 'search_repair_words',
    of: 'repair',
    rows: db =>
      db('repairs')
        .join('devices', 'devices.id', 'repairs.device_id')
        .select('repairs.seq', 'brand', 'model', 'fault', 'found_fault'),
    key: 'repairs.seq',
    query: row =>
      allWords(
        wordsText(
          repairText({
            brand: text(row.brand),
            model: text(row.model),
            fault: text(row.fault),
            foundFault: text(row.found_fault),
          }),
        ),
      ),
  },
  {
    index: 'search_model_words',
    of: 'model',
    rows: db => db('device_models').select('seq', 'brand', 'name', 'code'),
    key: 'device_models.seq',
    query: ({ brand, name, code }) => allWords(wordsText(`${text(brand)} ${text(name)} ${text(code)}`)),
  },
  {
    index: 'search_part_words',
    of: 'part',
    rows: db => db('parts').select('seq', 'names', 'brand', 'number'),
    key: 'parts.seq',
    query: ({ names, brand, number }) => {
      const { fa, ar, en } = JSON.parse(text(names))
      return allWords(wordsText([fa, ar, en, text(brand), text(number)].join('\n')))
    },
  },
  {
    index: 'search_part_grams',
    of: 'part',
    rows: db => db('parts').select('seq', 'number', db.raw(`(${barcodes}) as barcodes`)),
    key: 'parts.seq',
    query: ({ number, barcodes }) => allWords(codesText([text(number), ...JSON.parse(text(barcodes))])),
  },
]

/** Each index holds every row once, nothing else, and each row is found by all of its own words and parts. */
export const searchChecks: readonly Check[] = indexes.map(index => ({
  name: `search by ${index.index.replace('search_', '').replace('_', ' ')}`,
  run: async db => {
    const { checked, faults } = await unfound(db, index)
    return { checked, faults: [...faults, ...(await orphans(db, index))] }
  },
}))

const perRead = 500

async function unfound(db: Knex, { index, of, rows, key, query }: Index): Promise<Checked> {
  const faults: string[] = []
  let checked = 0
  for (let after = 0; ; ) {
    const read: Row[] = await rows(db).where(key, '>', after).orderBy(key).limit(perRead)
    const last = read.at(-1)?.seq
    if (last === undefined) return { checked, faults }
    after = last
    checked += read.length
    const asked = read.map(row => [row.seq, query(row)] as const)
    faults.push(
      ...(await notFoundAmong(db, index, asked)).map(seq => `${of} ${seq} is not found by its own text`),
    )
  }
}

async function notFoundAmong(
  db: Knex,
  index: string,
  asked: readonly (readonly [number, string])[],
): Promise<readonly number[]> {
  const list = JSON.stringify(asked)
  const rows: readonly { seq: number }[] = await db.raw(
    `select value->>0 as seq from json_each(?) where case when value->>1 = ''
       then not exists (select 1 from ${index}_docsize where id = value->>0)
       else not exists (select 1 from ${index} where ${index} match value->>1 and rowid = value->>0) end`,
    [list],
  )
  return rows.map(({ seq }) => seq)
}

async function orphans(db: Knex, { index, of, rows }: Index): Promise<readonly string[]> {
  const found: readonly { id: number }[] = await db(`${index}_docsize`)
    .whereNotIn('id', db.select('seq').from(rows(db).as('rows')))
    .select('id')
  return found.map(({ id }) => `the index has ${of} ${id}, which there is not`)
}

/** A text of hundreds of words is told from every other by far fewer. */
const mostWords = 40

function allWords(words: string): string {
  return words
    .split(' ')
    .filter(Boolean)
    .slice(0, mostWords)
    .map(word => `"${word}"`)
    .join(' ')
}
