import type { Day } from '#shared/kernel/day'
import type { StatusKind } from '#shared/repairs/status'
import type { MadeDevice } from './make-owner'
import type { SampleFault } from './samples'
import type { Person, SeedShop, SeedType } from './seed-shop'
import type { Timeline } from './timeline'

/** What is decided before a repair is made. */
export type PlannedRepair = {
  readonly device: MadeDevice
  readonly isOpen: boolean
  readonly receivedAt: number
  readonly now: number
  readonly dayAt: (milliseconds: number) => Day
  readonly wordsOf: Map<string, string>
}

/** What is known of a repair while its rows are made. */
export type MadeRepair = PlannedRepair & {
  readonly id: string
  readonly fault: SampleFault
  readonly timeline: Timeline
  readonly type: SeedType
  readonly accessories: readonly string[]
  readonly technician: Person
  readonly receiver: Person
}

export function statusId({ statusOf }: SeedShop, kind: StatusKind): string {
  const id = statusOf.get(kind)
  if (!id) throw new Error(`the shop has no status of the kind ${kind}`)
  return id
}

export function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}
