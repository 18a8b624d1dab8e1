import type { Knex } from 'knex'

/** The full-text tables with the column of each. Words are found by their start, grams are any part. */
export const searchColumns = {
  search_customer_words: 'words',
  search_repair_words: 'words',
  search_model_words: 'words',
  search_customer_grams: 'grams',
  search_phone_grams: 'grams',
  search_serial_grams: 'grams',
  search_part_words: 'words',
  search_part_grams: 'grams',
} as const

export type SearchIndex = keyof typeof searchColumns

/** A new row of a full-text table; `seq` is that of the row that it finds. */
export type NewEntry = { readonly index: SearchIndex; readonly seq: number; readonly text: string }

type Row = Readonly<Record<string, string | number | null>>

/** What a transaction writes last; rows are in the columns of their tables. */
export type WorkEnd = {
  readonly acts: readonly Row[]
  readonly command: Row | undefined
  readonly entries: readonly NewEntry[]
}

/** The tables that `work_end` writes to, each with its columns and what of a row must be there for it. */
const targets = [
  target('command_log', ['id', 'name', 'input_hash', 'staff_id', 'result', 'at']),
  target('audit_log', [
    'seq',
    'at',
    'staff_id',
    'action',
    'entity',
    'entity_id',
    'before',
    'after',
    'prev_hash',
    'hash',
  ]),
  ...Object.entries(searchColumns).map(([index, column]) => target(index, ['rowid', column])),
]

/**
 * A view of the writer's connection alone, whose rows are written to the tables that they have something for. A
 * statement costs more than its rows, and a check-in would end with seven of them.
 */
export const workEndSchema = `
  create temp view work_end as select ${targets.flatMap(({ names }) => names.map(name => `null as ${name}`)).join(', ')};
  ${targets.map(triggerOf).join('\n')}
`

/** Rows of a statement; more would pass what SQLite binds. */
const rowsPerInsert = 250

/** Writes acts, the command's answer and entries of the search with one statement for every 250 acts. */
export async function writeWorkEnd(trx: Knex, end: WorkEnd): Promise<void> {
  const rows = rowsOf(end)
  for (let from = 0; from < rows.length; from += rowsPerInsert) {
    const part = rows.slice(from, from + rowsPerInsert)
    const names = [...new Set(part.flatMap(row => Object.keys(row)))]
    const places = `(${names.map(() => '?').join(', ')})`
    await trx.raw(
      `insert into work_end (${names.join(', ')}) values ${part.map(() => places).join(', ')}`,
      part.flatMap(row => names.map(name => row[name] ?? null)),
    )
  }
}

/** The first act beside the command and the first entry of each index, and so on. */
function rowsOf({ acts, command, entries }: WorkEnd): readonly Row[] {
  const lists = [
    acts.map(act => renamed('audit_log', act)),
    command ? [renamed('command_log', command)] : [],
    ...Object.entries(searchColumns).map(([name, column]) =>
      entries
        .filter(({ index }) => index === name)
        .map(({ seq, text }) => renamed(name, { rowid: seq, [column]: text })),
    ),
  ]
  const length = Math.max(...lists.map(list => list.length))
  return Array.from({ length }, (_, place) => Object.assign({}, ...lists.map(list => list[place])))
}

function renamed(table: string, row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [`${table}_${column}`, value]))
}

function target(table: string, columns: readonly string[]) {
  const names = columns.map(column => `${table}_${column}`)
  return { table, columns, names, key: names[0] }
}

function triggerOf({ table, columns, names, key }: ReturnType<typeof target>): string {
  return `create temp trigger work_end_of_${table} instead of insert on work_end when new.${key} is not null begin
    insert into ${table} (${columns.join(', ')}) values (${names.map(name => `new.${name}`).join(', ')}); end;`
}
