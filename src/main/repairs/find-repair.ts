import type { Knex } from 'knex'
import { toAsciiDigits } from '#shared/kernel/digits'
import type { Id } from '#shared/kernel/ids'
import { checksOfRound } from '#shared/repairs/checklist'
import type { Repair } from '#shared/repairs/model'
import { movesFor } from '#shared/repairs/moves'
import type { Context, Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findRepair, type RepairFacts } from './repository'
import { shownTo } from './shown-to'
import { findRepairPage, findRepairPageByNumber, type RepairPage } from './view-repository'

/** The facts of a repair that commands judge by; refused with NOT_FOUND. */
export async function requireRepair(db: Knex, id: Id): Promise<RepairFacts> {
  return (await findRepair(db, id)) ?? refuse('NOT_FOUND')
}

type Seen = { readonly repairId: Id; readonly version: number }

/**
 * The repair as the person saw it, about to be changed: refused with NOT_FOUND, with CHANGED_MEANWHILE where it has a
 * newer version, and with REPAIR_CLOSED where it has left the shop.
 */
export async function requireOpenRepair(work: Work, seen: Seen): Promise<RepairFacts> {
  const repair = await requireSeenRepair(work, seen)
  if (!repair.isOpen) refuse('REPAIR_CLOSED', { values: { number: repair.number } })
  return repair
}

/** Like `requireOpenRepair`, also for one that has left the shop. */
export async function requireSeenRepair(work: Work, { repairId, version }: Seen): Promise<RepairFacts> {
  const repair = await requireRepair(work.trx, repairId)
  if (repair.version !== version) refuse('CHANGED_MEANWHILE')
  return repair
}

/** The whole repair as this person may see and move it, in one statement; refused with NOT_FOUND. */
export async function repairView(context: Context, db: Knex, id: Id): Promise<Repair> {
  return viewed(context, await findRepairPage(db, id))
}

/** By the shown number in any script of digits, or by its last part alone, which the newest repair wins. */
export async function repairByNumber(context: Context, typed: string): Promise<Repair> {
  const number = toAsciiDigits(typed)
  const page = await findRepairPageByNumber(context.db.reader, {
    shown: [number, number.toUpperCase(), number.toLowerCase()],
    value: /^\d{1,8}$/.test(number) ? Number(number) : null,
  })
  return viewed(context, page)
}

function viewed(context: Context, page: RepairPage | undefined): Repair {
  const { checklist, recorded, ...facts } = page ?? refuse('NOT_FOUND')
  return {
    ...shownTo(context, facts),
    checks: [...checksOfRound({ kind: facts.kind, checklist, recorded })],
    moves: movesFor(facts.kind, context.actor.permissions),
  }
}
