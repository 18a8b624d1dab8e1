import type { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import { type Page, toPage } from '#shared/kernel/paging'
import type { Core, closeCoreSchema } from '#shared/part-requests/model'
import { record } from '../kernel/audit'
import type { Context, Work } from '../kernel/context'
import { readCursor } from '../kernel/cursor'
import { refuse } from '../kernel/refuse'
import { type CoreFacts, endCore, findCoreFacts, receiveCoresIn } from './core-repository'
import { findCores, findCoresByIds } from './core-row-repository'

type Asked = {
  readonly state: Core['state']
  readonly technicianId?: Id | undefined
  readonly owedToId?: Id | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** Old parts that are due, the oldest first; closed ones newest first. */
export async function listCores({ db }: Context, asked: Asked): Promise<Page<Core>> {
  const { state, technicianId, owedToId, cursor, limit } = asked
  const [after] = readCursor(cursor, ['number']) ?? []
  const found = await findCores(db.reader, { state, technicianId, owedToId, after, limit: limit + 1 })
  const { rows, next } = toPage(found, limit, ({ seq }) => [seq])
  return { rows: rows.map(({ core }) => core), next }
}

/** Technicians hand old parts in; they lie in the shop. Refused with NOT_FOUND, CORE_SETTLED. */
export async function receiveCores(work: Work, ids: readonly Id[]): Promise<Core[]> {
  const known = await requireCores(work, ids)
  if (known.some(({ state }) => state !== 'with_technician')) refuse('CORE_SETTLED')
  await receiveCoresIn(work.trx, ids, { at: work.now, staffId: work.actor.id })
  const acts = known.map(core => ({
    action: 'cores.receive',
    entity: 'core',
    entityId: core.id,
    before: { state: core.state },
    after: { state: 'in_shop' },
  }))
  await record(work, ...acts)
  return [...(await findCoresByIds(work.trx, ids))]
}

type Close = Omit<z.infer<typeof closeCoreSchema>, 'commandId'>

/**
 * Ends what is owed for an old part (rule J4). Refused with NOT_FOUND, CORE_SETTLED, CORE_NOT_OWED (returned to nobody),
 * REASON_REQUIRED, AMOUNT_REQUIRED.
 */
export async function closeCore(work: Work, { coreId, end, amount, reason }: Close): Promise<Core> {
  const [core = refuse('NOT_FOUND')] = await requireCores(work, [coreId])
  if (core.state === 'closed') refuse('CORE_SETTLED')
  if (end === 'returned' && !core.isOwed) refuse('CORE_NOT_OWED', { field: 'end' })
  if (end === 'scrapped' && reason === '') refuse('REASON_REQUIRED', { field: 'reason' })
  if (end === 'charged' && amount === 0) refuse('AMOUNT_REQUIRED', { field: 'amount' })
  const closed = { id: coreId, end, amount: end === 'charged' ? amount : 0, reason }
  await endCore(work.trx, { ...closed, at: work.now, staffId: work.actor.id })
  const facts = { action: 'cores.close', entity: 'core', entityId: coreId, before: { state: core.state } }
  await record(work, { ...facts, after: { ...closed, state: 'closed' } })
  const [after = refuse('NOT_FOUND')] = await findCoresByIds(work.trx, [coreId])
  return after
}

async function requireCores({ trx }: Work, ids: readonly Id[]): Promise<readonly CoreFacts[]> {
  const asked = [...new Set(ids)]
  const known = await findCoreFacts(trx, asked)
  return known.length === asked.length ? known : refuse('NOT_FOUND')
}
