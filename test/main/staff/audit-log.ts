import type { App } from '../../../src/main/app'
import type { AuditEntry } from '../../../src/main/kernel/audit'

/** What was recorded by acts of these names, oldest first. */
export async function recorded(app: App, ...actions: readonly string[]): Promise<AuditEntry[]> {
  return app.services.db.reader('audit_log').whereIn('action', actions).orderBy('seq')
}
