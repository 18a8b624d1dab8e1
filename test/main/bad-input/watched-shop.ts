import { createHash } from 'node:crypto'
import knex, { type Knex } from 'knex'
import { onTestFinished } from 'vitest'
import type { Session } from '../../../src/main/kernel/context'
import type { Repair } from '../../../src/shared/repairs/model'
import {
  aRepair,
  type CheckInInput,
  handOver,
  moveTo,
  newCustomer,
  newDevice,
  typeIdOf,
} from '../../support/factories'
import { openPort, type PortClient } from '../../support/port-client'
import { recordingPrinter } from '../../support/recording-printer'
import { openTestApp, type TestApp } from '../../support/test-app'
import { aCard, activate, aPolicy, issueCodes } from '../../support/warranty'
import type { Known } from './schema-arbitrary'
import { furnishWarehouse } from './warehouse'

/** A digest of the rows of each table. */
export type Digests = Readonly<Record<string, string>>

export type WatchedShop = TestApp &
  PortClient & {
    readonly session: Session
    readonly managerId: string
    readonly known: Known
    /** What every table holds now. */
    readonly digests: () => Promise<Digests>
  }

/** A shop in the middle of its work, its manager at a real port, and its database watched from outside. */
export async function openWatchedShop({ hasWarehouse = false } = {}): Promise<WatchedShop> {
  const t = await openTestApp({ printer: recordingPrinter() })
  const managerId = (await t.manager.session.current({})).staff?.id ?? ''
  await furnish(t)
  if (hasWarehouse) await furnishWarehouse(t)
  const session: Session = { staffId: managerId }
  const watcher = knex({
    client: 'sqlite3',
    connection: { filename: t.app.services.db.file },
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  })
  onTestFinished(() => watcher.destroy())
  return {
    ...t,
    ...openPort(t.app, session),
    session,
    managerId,
    known: await knownOf(watcher),
    digests: digestsOf(watcher, t.app.services.planning.settled),
  }
}

async function furnish({ manager, as }: TestApp): Promise<void> {
  await as('technician', 'tech')
  await manager.settings.saveTerms({ body: 'شرایط' })
  await manager.drafts.save({ form: 'check_in', body: '{}' })
  const typeId = await typeIdOf(manager)
  const takeIn = (facts: Partial<CheckInInput> = {}): Promise<Repair> =>
    aRepair(manager, { device: newDevice(typeId), ...facts })
  await manager.catalogue.saveModel({ typeId, brand: 'Samsung', name: 'Galaxy A54' })
  const policy = await aPolicy(manager)
  await issueCodes(manager, policy, 2)
  const card = await aCard(manager, { serialNo: 'R5CW30-99', policy })
  await activate(manager, card, { activatedOn: '2026-11-01' })
  await takeIn({ device: newDevice(typeId, { serialNo: 'R5CW30-99' }) })
  await handOver(manager, await moveTo(manager, await takeIn(), 'ready'))
  const open = await takeIn({ deposit: { amount: 500_000, method: 'cash' } })
  await manager.billing.addCharge({ ...act(open), ...labour })
  await moveTo(manager, await takeIn(), 'testing')
  await moveTo(manager, await takeIn(), 'ready')
  await takeIn({
    device: newDevice(typeId, { imei: '356938035643809' }),
    customer: newCustomer({ secondPhone: '02188765432' }),
  })
}

const labour = {
  kind: 'labour',
  description: 'اجرت',
  quantity: 1,
  unitPrice: 900_000,
  warrantyDays: 30,
} as const

function act({ id }: { readonly id: string }): { readonly commandId: string; readonly repairId: string } {
  return { commandId: crypto.randomUUID(), repairId: id }
}

async function tablesOf(db: Knex): Promise<string[]> {
  const found = await db('sqlite_schema').where({ type: 'table' }).orderBy('name').select('name', 'sql')
  return found.filter(({ sql }) => !/^create virtual/i.test(sql)).map(({ name }) => name)
}

/** Reads the tables anew only when somebody has committed since. */
/** What a call set going is waited for: its rows would be taken for those of the next one. */
function digestsOf(db: Knex, settled: () => Promise<void>): () => Promise<Digests> {
  let last: { readonly version: number; readonly digests: Digests } | undefined
  return async () => {
    await settled()
    const [{ data_version: version }] = await db.raw('pragma data_version')
    if (last && last.version === version) return last.digests
    const digests = await readDigests(db)
    last = { version, digests }
    return digests
  }
}

/** Lists of the search, which are merged when nobody works: the same words in fewer pages. */
const keptUp = /^search_.*_(data|idx|config)$/

async function readDigests(db: Knex): Promise<Digests> {
  const digests: Record<string, string> = {}
  for (const table of await tablesOf(db)) {
    if (keptUp.test(table)) continue
    const rows: unknown = await db(table).select()
    digests[table] = createHash('sha256').update(JSON.stringify(rows)).digest('hex')
  }
  return digests
}

const idTables = [
  'repairs',
  'customers',
  'devices',
  'device_types',
  'device_models',
  'statuses',
  'staff',
  'roles',
  'manufacturers',
  'warranty_policies',
  'warranty_batches',
  'warranty_cards',
]
const actTables = ['repair_charges', 'handovers', 'command_log']

const warehouseTables = [
  'parts',
  'stock_places',
  'stock_documents',
  'part_requests',
  'part_uses',
  'cores',
  'stock_counts',
  'stock_count_lines',
  'suppliers',
  'purchase_orders',
  'purchase_order_lines',
  'supplier_returns',
  'supplier_return_lines',
]

/** Which table the ids of a field are of, by how the name of the field begins. */
const fieldTables: Readonly<Record<string, string>> = {
  part: 'parts',
  substitute: 'parts',
  place: 'stock_places',
  homePlace: 'stock_places',
  parent: 'stock_places',
  from: 'stock_places',
  to: 'stock_places',
  document: 'stock_documents',
  dispatch: 'stock_documents',
  request: 'part_requests',
  use: 'part_uses',
  core: 'cores',
  count: 'stock_counts',
  line: 'stock_count_lines',
  supplier: 'suppliers',
  order: 'purchase_orders',
  orderLine: 'purchase_order_lines',
  return: 'supplier_returns',
  returnLine: 'supplier_return_lines',
  repair: 'repairs',
  technician: 'staff',
  holder: 'staff',
}

async function knownOf(db: Knex): Promise<Known> {
  const ids: string[] = []
  const idsOf = new Map<string, readonly string[]>()
  for (const table of [...idTables, ...actTables, ...warehouseTables]) {
    const found: string[] = await db(table).orderByRaw('rowid desc').limit(6).pluck('id')
    ids.push(...found)
    idsOf.set(table, found)
  }
  const idsAt = (field: string) => idsOf.get(fieldTables[field.replace(/Ids?$/, '')] ?? '') ?? []
  const texts = [
    ...(await db('repairs').pluck('number')),
    ...(await db('repairs').pluck('receipt_code')),
    ...(await db('devices').whereNotNull('serial_no').pluck('serial_no')),
    ...(await db('warranty_cards').pluck('number')),
    ...(await db('customers').whereNotNull('phone').pluck('phone')),
    ...(await db('parts').pluck('number')),
    ...(await db('part_units').pluck('serial_no')),
    ...[
      '۰۹۱۲۳۴۵۶۷۸۹',
      '02188765432',
      '356938035643809',
      '356938035643800',
      '35693803564380',
      'گوشی سارا',
      'sara',
    ],
  ]
  return { ids, texts, idsAt }
}
