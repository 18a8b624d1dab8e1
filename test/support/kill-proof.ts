import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Knex } from 'knex'
import { verifyFolder } from '../../src/main/cli/verify/verify'
import type { Database } from '../../src/main/db/connect'
import { openDataFolder } from '../../src/main/db/data-folder'
import type { CommandName, Ledger } from './kill-load'

/** The ids of commands as they stand in what each kind of command writes, every part of it. */
const traces: Readonly<Record<CommandName, readonly ((db: Knex) => Knex.QueryBuilder)[]>> = {
  'customers.add': [db => db('customers').whereNot('note', '').pluck('note')],
  'repairs.checkIn': [
    db => db('repairs').pluck('fault'),
    db => db('devices').pluck('serial_no'),
    db => db('customers').whereNot('address', '').pluck('address'),
    db => db('payments').where({ kind: 'deposit' }).pluck('reference'),
  ],
  'repairs.comment': [db => db('repair_history').where({ event: 'commented' }).pluck('comment')],
  'billing.addCharge': [db => db('repair_charges').whereNot({ kind: 'part' }).pluck('description')],
  'repairs.move': [db => db('repair_history').where({ to_kind: 'diagnosing' }).pluck('comment')],
  'repairs.cancel': [db => db('repair_history').where({ to_kind: 'ready' }).pluck('comment')],
  'billing.pay': [db => db('payments').where({ kind: 'payment' }).pluck('reference')],
  'handover.deliver': [db => db('handovers').pluck('receiver_name')],
  'stock.savePlace': [db => db('stock_places').where({ kind: 'warehouse' }).pluck('name')],
  'stock.savePart': [db => db('parts').pluck('number')],
  'stock.receive': [db => db('stock_documents').where({ kind: 'receipt' }).pluck('reference')],
  'partRequests.ask': [db => db('part_requests').pluck('note')],
  // What these write is found by the sums that `verify` does.
  'partRequests.issue': [],
  'partRequests.use': [],
  'partRequests.giveBack': [db => db('stock_documents').where({ kind: 'return' }).pluck('reason')],
}

/** What each audited entity's own table holds; the chain tells exactly these. */
const audited: Readonly<Record<string, (db: Knex) => Knex.QueryBuilder>> = {
  'repairs.checkIn repair': db => db('repairs').pluck('id'),
  'billing.addCharge charge': db => db('repair_charges').pluck('id'),
  'stock.receive stock_document': db => db('stock_documents').where({ kind: 'receipt' }).pluck('id'),
  'billing.deposit payment': db => db('payments').where({ kind: 'deposit' }).pluck('id'),
  'billing.pay payment': db => db('payments').where({ kind: 'payment' }).pluck('id'),
  'handover.deliver handover': db => db('handovers').pluck('id'),
}

/**
 * Opens a copy of what a dead program left, log and all, and gives every fault, each as a sentence: a command that was
 * acknowledged and is not there, one that is there by half, a number twice or missing, whatever `verify` finds.
 */
export async function faultsAfterDeath(folder: string, ledger: Ledger): Promise<readonly string[]> {
  const copy = await mkdtemp(join(tmpdir(), 'peygir-dead-'))
  try {
    await copyDatabase(folder, copy)
    const results = await verifyFolder(copy, () => undefined)
    const db = await openDataFolder(copy)
    try {
      return [
        ...results.flatMap(({ name, faults }) => faults.map(fault => `${name}: ${fault}`)),
        ...(await integrityFaults(db)),
        ...(await commandFaults(db, ledger)),
        ...(await traceFaults(db.reader)),
        ...(await auditFaults(db.reader)),
        ...(await numberFaults(db.reader)),
      ]
    } finally {
      await db.close()
    }
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

/** The files that a database is; the shared memory beside it is made anew by whoever opens it. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  await copyFile(join(from, 'peygir.db'), join(to, 'peygir.db'))
  for (const name of ['peygir.db-wal', 'peygir.json']) {
    await copyFile(join(from, name), join(to, name)).catch(ignoreMissing)
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

async function integrityFaults({ reader }: Database): Promise<readonly string[]> {
  const answers: readonly { readonly integrity_check: string }[] = await reader.raw('pragma integrity_check')
  return answers.map(answer => answer.integrity_check).filter(answer => answer !== 'ok')
}

async function commandFaults({ reader }: Database, { sent, answered }: Ledger): Promise<readonly string[]> {
  const logged: readonly { readonly id: string; readonly name: string; readonly result: string }[] =
    await reader('command_log').select('id', 'name', 'result')
  const results = new Map(logged.map(({ id, result }) => [id, result]))
  const lost = [...answered].filter(([id]) => !results.has(id))
  const altered = [...answered].filter(([id, answer]) => {
    const result = results.get(id)
    return result !== undefined && canonical(JSON.parse(result)) !== canonical(answer)
  })
  const strange = logged.filter(({ id, name }) => sent.get(id)?.name !== name)
  return [
    ...lost.map(([id]) => `${sent.get(id)?.name} ${id} was acknowledged and is lost`),
    ...altered.map(([id]) => `${sent.get(id)?.name} ${id} was acknowledged with another answer`),
    ...strange.map(({ id, name }) => `${name} ${id} was never sent`),
  ]
}

/** Commands and what they wrote are the same set, part by part: nothing is there by half. */
async function traceFaults(db: Knex): Promise<readonly string[]> {
  const faults: string[] = []
  for (const [name, parts] of Object.entries(traces)) {
    const commands: readonly string[] = await db('command_log').where({ name }).pluck('id')
    for (const [index, part] of parts.entries()) {
      faults.push(...differences(`part ${index + 1} of ${name}`, commands, await part(db)))
    }
  }
  return faults
}

async function auditFaults(db: Knex): Promise<readonly string[]> {
  const faults: string[] = []
  for (const [key, rows] of Object.entries(audited)) {
    const [action, entity] = key.split(' ')
    const told: readonly string[] = await db('audit_log').where({ action, entity }).pluck('entity_id')
    faults.push(...differences(`the audit of ${key}`, await rows(db), told))
  }
  return faults
}

function differences(of: string, expected: readonly string[], found: readonly string[]): readonly string[] {
  const [left, right] = [new Set(expected), new Set(found)]
  return [
    ...expected.filter(id => !right.has(id)).map(id => `${of} lacks ${id}`),
    ...found.filter(id => !left.has(id)).map(id => `${of} has ${id}, which is nowhere else`),
    ...(found.length === right.size ? [] : [`${of} has something twice`]),
  ]
}

/** Every number from the first to the last, once (rule A1). */
async function numberFaults(db: Knex): Promise<readonly string[]> {
  const repairs: readonly number[] = await db('repairs').orderBy('number_value').pluck('number_value')
  const payments: readonly string[] = await db('payments').orderBy('number').pluck('number')
  const next: readonly { readonly kind: string; readonly next_value: number }[] =
    await db('sequences').select()
  const receipts: readonly string[] = await db('stock_documents').where({ kind: 'receipt' }).pluck('number')
  const moves: readonly string[] = await db('stock_documents').whereNot({ kind: 'receipt' }).pluck('number')
  const values = {
    repair: repairs,
    payment: payments.map(placeOfNumber),
    goodsReceipt: receipts.map(placeOfNumber).sort((one, other) => one - other),
    stockMove: moves.map(placeOfNumber).sort((one, other) => one - other),
  }
  return next.flatMap(({ kind, next_value }) => {
    const drawn = values[kind as keyof typeof values]
    const isWhole = drawn.length === next_value - 1 && drawn.every((value, index) => value === index + 1)
    return isWhole ? [] : [`the numbers of ${kind}s have a gap before ${next_value}`]
  })
}

function placeOfNumber(number: string): number {
  return Number(number.split('-').at(-1))
}

/** The same whatever the order of its keys. */
export function canonical(answer: unknown): string {
  return JSON.stringify(answer, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
      : value,
  )
}
