import type { Knex } from 'knex'

/** Tables in the order in which their rows may be written, each with the columns of a row. */
const columns = {
  customers:
    'seq id name sort_key phone second_phone national_id address note relative_of_id created_at created_by version',
  devices:
    'seq id type_id brand model serial_no serial_key imei imei_reason identity identity_reason color note owner_id created_at version',
  repairs:
    'seq id number number_value receipt_code customer_id device_id kind status_id outcome is_open fault condition condition_note accessories promised_on promise_reason estimate terms_version technician_id found_fault work_done tax_rate_bp rounding_step received_at received_by status_since ready_at delivered_at rework_of_id version',
  repair_history:
    'id repair_id at staff_id event from_kind to_kind from_status_id to_status_id outcome comment facts',
  repair_checks: 'id repair_id round_id item result note at staff_id',
  repair_charges:
    'id repair_id kind description quantity unit_price amount tax warranty_days reverses_id reason at staff_id',
  payments: 'id number repair_id kind method amount reference reason at staff_id',
  handovers:
    'id repair_id at staff_id receiver_name checked_by identity_reason accessories signature signature_reason total balance credit_reason',
  line_warranties: 'id handover_id charge_id days starts_on ends_on',
  warranty_batches:
    'id kind policy_id policy_version_id count first_number last_number file_name file_hash note at staff_id',
  warranty_cards:
    'id number number_key batch_id policy_id policy_version_id serial_no serial_key brand model status status_on status_reason produced_on sold_on installed_on activated_on invoice_no note created_at version',
  warranty_card_events: 'id card_id event on_day facts reason at staff_id',
  stock_places: 'id parent_id kind name code code_key walk_order holder_id is_active created_at version',
  parts:
    'seq id number number_key names brand unit is_serialised tax_class warranty_days prices note reorder_point max_stock home_place_id is_active created_at version',
  part_barcodes: 'code_key code part_id position',
  part_fits: 'part_id position brand brand_key model model_key',
  part_requests:
    'id repair_id part_id quantity waiting reserved issued used withdrawn holder_id note at staff_id',
  stock_reservations: 'request_id part_id kind quantity at staff_id',
  stock_documents: 'id number kind reference reason reverses_id completes_id to_place_id at on_day staff_id',
  stock_entries: 'document_id line kind part_id place_id quantity value request_id at staff_id',
  part_uses: 'id request_id repair_id part_id document_id charge_id quantity cost at staff_id',
  stock_balances: 'part_id place_id on_hand',
  stock_totals: 'part_id on_hand in_stores reserved value last_cost first_kept_on',
  search_part_words: 'rowid words',
  search_part_grams: 'rowid grams',
  search_customer_words: 'rowid words',
  search_customer_grams: 'rowid grams',
  search_phone_grams: 'rowid grams',
  search_serial_grams: 'rowid grams',
  search_repair_words: 'rowid words',
} as const

type Table = keyof typeof columns
type Value = string | number | null

/** Rows that are written together; each row has its values in the order of the table's columns. */
export type Batch = { readonly [Name in Table]: (readonly Value[])[] }

type Statement = {
  readonly run: (values: readonly Value[], done: (error: Error | null) => void) => void
  readonly finalize: (done: () => void) => void
}
type Driver = { readonly prepare: (sql: string, done: (error: Error | null) => void) => Statement }

// The names are the keys of `columns`.
const tables = Object.keys(columns) as Table[]

/** Below what SQLite binds in one statement (32,766). */
const valuesPerStatement = 8000

export function emptyBatch(): Batch {
  // Every table gets its list.
  return Object.fromEntries(tables.map(table => [table, []])) as unknown as Batch
}

/** Writes the rows straight through the driver: knex would spend longer on its own words than SQLite on the rows. */
export async function writeBatch(trx: Knex.Transaction, batch: Batch): Promise<void> {
  const driver: Driver = await trx.client.acquireConnection()
  for (const table of tables) await writeRows(driver, table, batch[table])
}

async function writeRows(driver: Driver, table: Table, rows: Batch[Table]): Promise<void> {
  const width = columns[table].split(' ').length
  const perStatement = Math.floor(valuesPerStatement / width)
  const whole = rows.length - (rows.length % perStatement)
  await runEach(driver, insertSql(table, perStatement), slices(rows.slice(0, whole), perStatement))
  if (whole < rows.length) await runEach(driver, insertSql(table, rows.length - whole), [rows.slice(whole)])
}

function insertSql(table: Table, count: number): string {
  const names = columns[table].split(' ')
  const places = `(${names.map(() => '?').join(', ')})`
  return `insert into ${table} (${names.join(', ')}) values ${Array(count).fill(places).join(', ')}`
}

function slices<T>(rows: readonly T[], size: number): (readonly T[])[] {
  return Array.from({ length: rows.length / size }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  )
}

async function runEach(
  driver: Driver,
  sql: string,
  parts: readonly (readonly (readonly Value[])[])[],
): Promise<void> {
  if (parts.length === 0) return
  const statement = await new Promise<Statement>((resolve, reject) => {
    const prepared: Statement = driver.prepare(sql, error => (error ? reject(error) : resolve(prepared)))
  })
  for (const rows of parts) {
    await new Promise<void>((resolve, reject) => {
      statement.run(rows.flat(), error => (error ? reject(error) : resolve()))
    })
  }
  await new Promise<void>(resolve => statement.finalize(resolve))
}
