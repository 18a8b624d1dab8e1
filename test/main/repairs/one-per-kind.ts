import type { Repair } from '../../../src/shared/repairs/model'
import { aRepair, moveTo } from '../../support/factories'
import type { Client } from '../../support/test-app'

export const workKinds = [
  'received',
  'diagnosing',
  'awaiting_approval',
  'awaiting_parts',
  'repairing',
  'testing',
  'ready',
] as const

/** A repair in each kind that work leads to. */
export function onePerKind(client: Client): Promise<Repair[]> {
  return Promise.all(workKinds.map(async kind => moveTo(client, await aRepair(client), kind)))
}
