import { gramLength, gramsOfPart, shortestPart } from '#shared/search/grams'
import type { SearchQuery } from '#shared/search/query'
import { modelMarks } from './search'

/**
 * A select of one column, `seq`: at most so many rows, the newest where the index knows which they are. Text and not a
 * query of knex, which needs longer to put several of them into one statement than SQLite to answer it. Limits stand in
 * the text: with a bound one SQLite plans the statement again for each execution.
 */
export type Hits = { readonly sql: string; readonly bindings: readonly (string | number)[] }

type WordIndex = 'search_customer_words' | 'search_repair_words'

/** Rows in which each of these words begins a word, newest first. */
export function hitsByWords(index: WordIndex, words: readonly string[], limit: number): Hits {
  return newestMatches(index, startsOf(words), limit)
}

/**
 * Customers by phone or name: any part of a number; words of the name by their start; and, while those are fewer than
 * `limit`, any part of the name whatever its spacing. Undefined where the text can name nobody.
 */
export function customerHits(query: SearchQuery, limit: number): Hits | undefined {
  const phones = query.phone === '' ? undefined : phoneHits(query, limit)
  const names = query.words.length === 0 ? undefined : nameHits(query, limit)
  return phones && names ? eitherOf(phones, names) : (phones ?? names)
}

/** Devices by any part of serial or IMEI; by its start where it is one or two characters. */
export function deviceHits({ serial }: SearchQuery, limit: number): Hits | undefined {
  if (serial === '') return undefined
  if (serial.length < shortestPart) return hitsByStart({ ...serials, start: serial, limit })
  return hitsByPart({ ...serials, part: serial, limit })
}

type ModelQuery = { readonly words: readonly string[]; readonly typeId: string | undefined }

/** Models in which each of these words begins a word: so many of the shop's own and so many of all, the newest. */
export function modelHits({ words, typeId }: ModelQuery, limit: number): Hits {
  const ofType = typeId === undefined ? {} : { typeId }
  const match = (source: string): string =>
    [...modelMarks({ ...ofType, source }).map(quoted), startsOf(words)].join(' ').trim()
  const own = newestMatches('search_model_words', match('shop'), limit)
  const all = match('')
  return eitherOf(own, all === '' ? newestModels(limit) : newestMatches('search_model_words', all, limit))
}

/** The folded words of a text, and all of it without separators. */
type PartQuery = { readonly words: readonly string[]; readonly code: string }

type Narrowing = {
  /** A condition on the row of `parts`, which is called `part`. */
  readonly filter: Hits
  /** The row of the last hit that is known. */
  readonly below: number | undefined
  readonly limit: number
}

/** Parts by the start of words of names, brand and number, and by any part of a number or barcode, the newest. */
export function partHits({ words, code }: PartQuery, narrowing: Narrowing): Hits | undefined {
  if (words.length === 0) return undefined
  const byWords = partsMatching('search_part_words', startsHoweverSpaced(words, code), narrowing)
  if ([...code].length < shortestPart) return byWords
  return eitherOf(byWords, partsMatching('search_part_grams', containing(code), withPart(code, narrowing)))
}

/** Each word as a start, or all of them run together as one. */
function startsHoweverSpaced(words: readonly string[], joined: string): string {
  const each = words.map(word => `${quoted(word)}*`).join(' AND ')
  return words.length === 1 ? each : `(${each}) OR ${quoted(joined)}*`
}

/** One gram is the part itself; several may stand apart in a code, or in several codes. */
function withPart(code: string, { filter, ...narrowing }: Narrowing): Narrowing {
  if ([...code].length <= gramLength) return { filter, ...narrowing }
  const isWithin = `(instr(part.number_key, ?) or exists (select 1 from part_barcodes
    where part_barcodes.part_id = part.id and instr(part_barcodes.code_key, ?)))`
  return {
    ...narrowing,
    filter: { sql: `${isWithin} and ${filter.sql}`, bindings: [code, code, ...filter.bindings] },
  }
}

function partsMatching(index: string, match: string, { filter, below, limit }: Narrowing): Hits {
  return {
    sql: `select part.seq from ${index} cross join parts as part on part.seq = ${index}.rowid
      where ${index} match ? ${below === undefined ? '' : `and ${index}.rowid < ?`} and ${filter.sql}
      order by ${index}.rowid desc limit ${limit}`,
    bindings: [match, ...(below === undefined ? [] : [below]), ...filter.bindings],
  }
}

function newestModels(limit: number): Hits {
  return { sql: `select seq from device_models order by seq desc limit ${limit}`, bindings: [] }
}

/** SQLite takes an order and a limit in a part of a union only inside a subselect. */
function eitherOf(first: Hits, second: Hits): Hits {
  return {
    sql: `select seq from (${first.sql}) union select seq from (${second.sql})`,
    bindings: [...first.bindings, ...second.bindings],
  }
}

function phoneHits({ phone, callingCode }: SearchQuery, limit: number): Hits {
  if (phone.length < shortestPart) return hitsByStart({ ...phones, start: `+${callingCode}${phone}`, limit })
  return hitsByPart({ ...phones, part: phone, limit })
}

function nameHits({ words, compact }: SearchQuery, limit: number): Hits {
  const byWords = hitsByWords('search_customer_words', words, limit)
  if (compact.length < shortestPart) return byWords
  // An empty phrase matches nothing; a condition beside the match would be asked of every row instead.
  return {
    sql: `with by_words as materialized (${byWords.sql})
      select seq from by_words union
      select seq from (select rowid as seq from search_customer_grams
        where search_customer_grams match iif((select count(*) from by_words) < ?, ?, '""')
        order by rowid desc limit ${limit})`,
    bindings: [...byWords.bindings, limit, containing(compact)],
  }
}

/** An index of grams with the table and its two columns that hold what was indexed. */
type Identifiers = {
  readonly index: string
  readonly table: string
  readonly columns: readonly [string, string]
}

const phones: Identifiers = {
  index: 'search_phone_grams',
  table: 'customers',
  columns: ['phone', 'second_phone'],
}

const serials: Identifiers = {
  index: 'search_serial_grams',
  table: 'devices',
  columns: ['serial_key', 'imei'],
}

type Part = Identifiers & { readonly part: string; readonly limit: number }

function hitsByPart({ index, table, columns: [first, second], part, limit }: Part): Hits {
  const match = containing(part)
  // One gram is the part itself; several may stand apart in the row.
  if (part.length <= gramLength) return newestMatches(index, match, limit)
  return {
    sql: `select found.seq from ${index} join ${table} as found on found.seq = ${index}.rowid
      where ${index} match ? and (instr(found.${first}, ?) or instr(found.${second}, ?))
      order by ${index}.rowid desc limit ${limit}`,
    bindings: [match, part, part],
  }
}

type Start = Identifiers & { readonly start: string; readonly limit: number }

/** In the order of the identifiers themselves: so many begin alike that the newest say nothing. */
function hitsByStart({ table, columns, start, limit }: Start): Hits {
  const select = (column: string): string =>
    `select seq from (select seq from ${table} where ${column} >= ? and ${column} < ? limit ${limit})`
  const bindings = [start, `${start}\uffff`]
  return { sql: columns.map(select).join(' union '), bindings: [...bindings, ...bindings] }
}

/** Never ordered by rank: that reads every match. */
function newestMatches(index: string, match: string, limit: number): Hits {
  return {
    sql: `select rowid as seq from ${index} where ${index} match ? order by rowid desc limit ${limit}`,
    bindings: [match],
  }
}

function startsOf(words: readonly string[]): string {
  return words.map(word => `${quoted(word)}*`).join(' ')
}

/** A whole gram is looked up as it is: a start, also of four characters, would be read to its end before the first row. */
function containing(part: string): string {
  const grams = gramsOfPart(part)
  return [...part].length < gramLength ? startsOf(grams) : grams.map(quoted).join(' ')
}

/** Or AND, NOT, * and : would be syntax. */
function quoted(word: string): string {
  return `"${word.replaceAll('"', '')}"`
}
