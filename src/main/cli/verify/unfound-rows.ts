import type { Knex } from 'knex'

/** A row with every word or gram that it is found by. */
export type IndexedRow = { readonly seq: number; readonly words: readonly string[] }

/** Reads all rows from the first to the last, some at once. */
export type RowReader = () => AsyncIterable<readonly IndexedRow[]>

type Unfound = { readonly checked: number; readonly unfound: readonly number[] }

/**
 * Rows that an index does not find by all of their words. Each word is asked for once, for its rows all together: asked row
 * by row, a word that many have would be walked through for each of them. Where the sums differ, rows are asked for one by
 * one.
 */
export async function unfoundRows(db: Knex, index: string, read: RowReader): Promise<Unfound> {
  const sums = new Map<string, Sum>()
  let checked = 0
  for await (const rows of read()) {
    checked += rows.length
    for (const { seq, words } of rows) for (const word of new Set(words)) addTo(sums, word, seq)
  }
  const odd = await oddWords(db, index, [...sums])
  // Of many words only some are asked for: those that may be missing have to be among them.
  const oddFirst = ({ seq, words }: IndexedRow): IndexedRow => ({
    seq,
    words: [...words.filter(word => odd.has(word)), ...words.filter(word => !odd.has(word))],
  })
  const unfound: number[] = []
  for await (const rows of read()) {
    const doubtful = rows.filter(({ words }) => words.length === 0 || words.some(word => odd.has(word)))
    if (doubtful.length > 0) unfound.push(...(await notFoundAmong(db, index, doubtful.map(oddFirst))))
  }
  return { checked, unfound }
}

/** What tells the rows of a word from any others: how many, their numbers' sum, and that of the squares' rests. */
type Sum = { rows: number; numbers: number; squares: number }

/** Squares stay exact for the first ninety million rows. */
const modulus = 1_000_003

function addTo(sums: Map<string, Sum>, word: string, seq: number): void {
  const sum = sums.get(word) ?? { rows: 0, numbers: 0, squares: 0 }
  sum.rows += 1
  sum.numbers += seq
  sum.squares += (seq * seq) % modulus
  sums.set(word, sum)
}

const wordsAtOnce = 500

/** Words whose rows in the index are not exactly those that have them. */
async function oddWords(
  db: Knex,
  index: string,
  sums: readonly (readonly [string, Sum])[],
): Promise<ReadonlySet<string>> {
  const odd = new Set<string>()
  for (let from = 0; from < sums.length; from += wordsAtOnce) {
    const asked = sums.slice(from, from + wordsAtOnce)
    const found: readonly { readonly sum: string }[] = await db.raw(
      `select (select json_array(count(*), coalesce(sum(rowid), 0), coalesce(sum(rowid * rowid % ${modulus}), 0))
         from ${index} where ${index} match asked.value) as sum from json_each(?) as asked order by asked.key`,
      [JSON.stringify(asked.map(([word]) => quoted(word)))],
    )
    for (const [at, [word, { rows, numbers, squares }]] of asked.entries()) {
      if (found[at]?.sum !== JSON.stringify([rows, numbers, squares])) odd.add(word)
    }
  }
  return odd
}

/** A text of hundreds of words is told from every other by far fewer. */
const mostWords = 40

async function notFoundAmong(
  db: Knex,
  index: string,
  rows: readonly IndexedRow[],
): Promise<readonly number[]> {
  const asked = rows.map(({ seq, words }) => [seq, words.slice(0, mostWords).map(quoted).join(' ')])
  const found: readonly { readonly seq: number }[] = await db.raw(
    `select value->>0 as seq from json_each(?) where case when value->>1 = ''
       then not exists (select 1 from ${index}_docsize where id = value->>0)
       else not exists (select 1 from ${index} where ${index} match value->>1 and rowid = value->>0) end`,
    [JSON.stringify(asked)],
  )
  return found.map(({ seq }) => seq)
}

function quoted(word: string): string {
  return `"${word}"`
}
