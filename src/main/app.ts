import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Database } from './db/connect'
import { createCatalogueJob } from './devices/catalogue-job'
import { createImportDesk } from './imports/desk'
import { createAuditAnchoring } from './kernel/audit-anchor'
import { type Clock, systemClock } from './kernel/clock'
import type { Connection, Services, Session } from './kernel/context'
import { createEvents } from './kernel/events'
import { type Logger, silentLogger } from './kernel/logger'
import { createCommandPruning } from './kernel/prune-commands'
import { createSessions } from './kernel/sessions'
import { noPrinter, type PaperPrinter } from './papers/printer'
import { partReactions } from './part-requests/reactions'
import { createPlanDesk } from './purchasing/plan-desk'
import { router } from './router'
import { createShopSettings } from './settings/shop-settings'
import { createActorDirectory } from './staff/actor-directory'
import { createUsesWarranty } from './warranty/uses-warranty'

type Parts = {
  readonly db: Database
  readonly clock?: Clock
  readonly log?: Logger
  readonly printer?: PaperPrinter
}

export type App = {
  readonly router: typeof router
  readonly services: Services
  /** A new connection, signed out; give a session to go on with one. */
  readonly connect: (session?: Session) => Connection
  /**
   * Work that must not hold up the first screen: the shipped catalogue of models, filled in once, old answers of
   * commands, forgotten day by day, and the end of the audit log, kept outside of it.
   */
  readonly startJobs: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Puts the whole program together: the only place where its parts meet. */
export function createApp({ db, clock = systemClock, log = silentLogger, printer = noPrinter }: Parts): App {
  const events = createEvents()
  const newId = () => v7({ msecs: clock.now().getTime() })
  const services: Services = {
    db,
    clock,
    log,
    printer,
    events,
    sessions: createSessions(),
    newId,
    imports: createImportDesk({ clock, events, log, newId }),
    planning: createPlanDesk({ events, log, newId }),
    randomBytes: count => randomBytes(count),
    reactions: partReactions,
    findActor: createActorDirectory(db.reader, events),
    shopSettings: createShopSettings(db.reader, events),
    usesWarranty: createUsesWarranty(db.reader, events),
  }
  const catalogue = createCatalogueJob(services)
  const pruning = createCommandPruning(services)
  const anchoring = createAuditAnchoring(services)
  return {
    router,
    services,
    connect: (session = { staffId: null }) => {
      services.sessions.add(session)
      return { ...services, session }
    },
    startJobs: async () => {
      await Promise.all([catalogue.start(), pruning.start(), anchoring.start()])
    },
    close: async () => {
      await services.imports.close()
      await services.planning.close()
      await Promise.all([catalogue.stop(), pruning.stop()])
      await anchoring.stop()
      await db.close()
    },
  }
}
