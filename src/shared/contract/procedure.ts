import { oc } from '@orpc/contract'
import { expectedErrors } from '../kernel/errors'
import type { Permission } from '../staff/permissions'

/** What a window can watch: the kinds of facts that a command may change. */
export const topics = [
  'session',
  'settings',
  'staff',
  'customers',
  'devices',
  'catalogue',
  'repairs',
  'billing',
  'warranty',
  'claims',
  'stock',
  'partRequests',
  'notices',
  'purchasing',
  'counting',
  'papers',
  'drafts',
] as const
export type Topic = (typeof topics)[number]

/** Who may call: anyone (also signed out), everyone who is signed in, or holders of one permission, or of any of several. */
export type Access = Permission | readonly Permission[] | 'anyone' | 'signed_in'

export type ProcedureMeta = {
  readonly kind: 'query' | 'command'
  readonly access: Access
  /** Topics that a query's answer depends on, or that a command announces after its commit. */
  readonly topics: readonly Topic[]
}

function procedure(meta: ProcedureMeta) {
  return oc.$meta<ProcedureMeta>(meta).errors(expectedErrors)
}

/** A procedure that only reads; a window asks again when one of the topics is announced. */
export function query(access: Access, ...reads: readonly Topic[]) {
  return procedure({ kind: 'query', access, topics: reads })
}

/** A procedure that writes; the topics are announced to every window after its commit. */
export function command(access: Access, ...touches: readonly Topic[]) {
  return procedure({ kind: 'command', access, topics: touches })
}
