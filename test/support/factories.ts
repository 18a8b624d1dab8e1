import { addDays } from '../../src/shared/kernel/day'
import type { Repair } from '../../src/shared/repairs/model'
import { movesFrom, type StatusKind } from '../../src/shared/repairs/status'
import type { Client } from './test-app'

export type CheckInInput = Parameters<Client['repairs']['checkIn']>[0]

/** The day on which a test's clock stands unless the test moves it. */
export const testDay = '2026-11-22'

let made = 0

/** Customer and device that no other call has made: their numbers grow with every call. */
function nextNumber(): number {
  made += 1
  return made
}

export function newCustomer(overrides: Partial<Extract<CheckInInput['customer'], { kind: 'new' }>> = {}) {
  const phone = `0912${String(nextNumber()).padStart(7, '0')}`
  return { kind: 'new', name: 'مریم کریمی', phone, ...overrides } as const
}

export function newDevice(
  typeId: string,
  overrides: Partial<Extract<CheckInInput['device'], { kind: 'new' }>> = {},
) {
  const serialNo = `SN${String(nextNumber()).padStart(6, '0')}`
  return { kind: 'new', typeId, brand: 'Samsung', model: 'Galaxy A54', serialNo, ...overrides } as const
}

/** A check-in that the program accepts: somebody new with a new phone. Give `device`, or the type of a new one. */
export function checkInInput(
  overrides: Partial<CheckInInput> & ({ typeId: string } | { device: CheckInInput['device'] }),
): CheckInInput {
  const { typeId, ...rest } = { typeId: '', ...overrides }
  return {
    commandId: crypto.randomUUID(),
    customer: newCustomer(),
    device: newDevice(typeId),
    fault: 'صفحه‌نمایش شکسته است',
    condition: ['خط و خش'],
    accessories: ['شارژر'],
    promisedOn: addDays(testDay, 3),
    ...rest,
  }
}

/** The id of a device type that every shop starts with. */
export async function typeIdOf(client: Client, key = 'mobile_phone'): Promise<string> {
  const type = (await client.catalogue.types({})).find(found => found.key === key)
  if (!type) throw new Error(`no device type ${key}`)
  return type.id
}

/** A repair taken in through the counter. */
export async function aRepair(client: Client, overrides: Partial<CheckInInput> = {}): Promise<Repair> {
  const device = overrides.device ?? newDevice(await typeIdOf(client))
  return client.repairs.checkIn(checkInInput({ ...overrides, device }))
}

/** The repair as it stands now. */
export function again(client: Client, { id }: Pick<Repair, 'id'>): Promise<Repair> {
  return client.repairs.byId({ id })
}

/** What every change of a repair is sent with. */
export function change({ id, version }: Pick<Repair, 'id' | 'version'>) {
  return { commandId: crypto.randomUUID(), repairId: id, version }
}

type WorkKind = Exclude<StatusKind, 'delivered' | 'disposed'>

/**
 * Takes a repair on to a kind by the shortest way of a repair that succeeds, through the router, with what each step
 * asks for: a reason, passed checks, the outcome repaired. The client may work on repairs.
 */
export async function moveTo(client: Client, repair: Repair, kind: WorkKind): Promise<Repair> {
  let current = repair
  for (const to of wayFrom(repair.kind, kind)) current = await step(client, current, to)
  return current
}

async function step(client: Client, repair: Repair, to: WorkKind): Promise<Repair> {
  const tested = repair.kind === 'testing' && to === 'ready' ? await passChecks(client, repair) : repair
  const move = tested.moves.find(found => found.to === to)
  const outcome = move?.outcomes[0]
  return client.repairs.move({ ...change(tested), to, comment: 'آزمون', ...(outcome && { outcome }) })
}

/** Answers every item of a repair in testing with "passed". */
export async function passChecks(client: Client, repair: Repair): Promise<Repair> {
  const checks = repair.checks.map(({ item }) => ({ item, result: 'pass' as const }))
  return checks.length === 0 ? repair : client.repairs.recordChecks({ ...change(repair), checks })
}

function wayFrom(from: StatusKind, to: WorkKind): readonly WorkKind[] {
  const ways: { readonly at: StatusKind; readonly steps: readonly WorkKind[] }[] = [{ at: from, steps: [] }]
  const seen = new Set<StatusKind>([from])
  for (const { at, steps } of ways) {
    if (at === to) return steps
    for (const next of movesFrom(at)) {
      if (seen.has(next) || next === 'delivered' || next === 'disposed') continue
      if (next === 'ready' && at !== 'testing') continue
      seen.add(next)
      ways.push({ at: next, steps: [...steps, next] })
    }
  }
  throw new Error(`no way from ${from} to ${to}`)
}

/** Hands a ready repair back to its owner, everything in order; the client may hand over. */
export async function handOver(client: Client, repair: Repair): Promise<Repair> {
  const { totals } = await client.handover.open({ repairId: repair.id })
  await client.handover.deliver({
    ...change(repair),
    seenBalance: totals.balance,
    accessories: repair.accessories.map(name => ({ name, isReturned: true })),
    person: { checkedBy: 'identity', reason: 'کارت ملی' },
    receiverName: repair.customer.name,
    signature: { kind: 'paper' },
  })
  return again(client, repair)
}
