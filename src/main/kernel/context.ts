import type { Knex } from 'knex'
import type { Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import type { ShopSettings } from '#shared/settings/model'
import type { Permission } from '#shared/staff/permissions'
import type { Database } from '../db/connect'
import type { NewEntry } from '../db/work-end'
import type { ImportDesk } from '../imports/desk'
import type { PaperPrinter } from '../papers/printer'
import type { PlanDesk } from '../purchasing/plan-desk'
import type { PendingAct } from './audit'
import type { Clock } from './clock'
import type { Events } from './events'
import type { Logger } from './logger'
import type { Reactions } from './reactions'
import type { Sessions } from './sessions'

/** Who a window is signed in as. It lives in main, one for each connection; the renderer never says who it is. */
export type Session = { staffId: Id | null }

/** The person behind a call, with the permissions of the role at this moment. */
export type Actor = { readonly id: Id; readonly name: string; readonly permissions: ReadonlySet<Permission> }

/** Stands for a signed-out window; it may call only what anyone may. */
export const nobody: Actor = { id: '', name: '', permissions: new Set() }

/** What the program gives to every call. */
export type Services = {
  readonly db: Database
  readonly clock: Clock
  readonly newId: () => Id
  /** Unpredictable bytes, for receipt codes. */
  readonly randomBytes: (count: number) => Uint8Array
  readonly log: Logger
  readonly events: Events
  readonly sessions: Sessions
  readonly printer: PaperPrinter
  readonly imports: ImportDesk
  readonly planning: PlanDesk
  readonly findActor: (staffId: Id) => Promise<Actor | undefined>
  readonly shopSettings: () => Promise<ShopSettings>
  /** How a lower domain tells an upper one within its own transaction. */
  readonly reactions: Reactions
  /** Whether the shop keeps warranty cards. */
  readonly usesWarranty: () => Promise<boolean>
}

/** One window's, test's or command line's connection to the router. */
export type Connection = Services & { readonly session: Session }

/** A call: who, when, in which shop. `now` is a UTC instant, `today` the shop's day at that instant. */
export type Context = Connection & {
  readonly actor: Actor
  readonly now: string
  readonly today: Day
  readonly shop: ShopSettings
}

/** A call inside its one transaction; everything it writes commits or fails together. */
export type Work = Context & {
  readonly trx: Knex.Transaction
  /** What was recorded for the audit log so far; written before the commit. */
  readonly pendingActs: PendingAct[]
  /** What new rows are found by; written before the commit. */
  readonly pendingEntries: NewEntry[]
}

export function may(context: Context, permission: Permission): boolean {
  return context.actor.permissions.has(permission)
}
