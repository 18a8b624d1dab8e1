import type { RepairParts } from '../../src/shared/part-requests/model'
import type { Repair } from '../../src/shared/repairs/model'
import type { Part } from '../../src/shared/stock/part'
import { aRepair, moveTo } from './factories'
import { aStockShop, type StockShop } from './stock-documents'
import type { Client } from './test-app'

type Input<Name extends 'ask' | 'issue' | 'use' | 'useFromBag' | 'giveBack'> = Parameters<
  Client['partRequests'][Name]
>[0]

export type PartsShop = StockShop & {
  readonly technician: Client
  readonly technicianId: string
}

/** A shop with places and parts, and a technician who works on repairs. */
export async function aPartsShop(): Promise<PartsShop> {
  return withTechnician(await aStockShop())
}

/** Gives a shop with places and parts a technician, who is signed in. */
export async function withTechnician<Shop extends StockShop>(shop: Shop): Promise<Shop & PartsShop> {
  const technician = await shop.as('technician', 'رضا')
  const { staff } = await technician.session.current({})
  if (!staff) throw new Error('nobody is signed in')
  return { ...shop, technician, technicianId: staff.id }
}

/** A repair in work that is the technician's. */
export async function aRepairInWork({ manager, technician, technicianId }: PartsShop): Promise<Repair> {
  return moveTo(technician, await aRepair(manager, { technicianId }), 'repairing')
}

const command = () => ({ commandId: crypto.randomUUID() })

export function ask(
  client: Client,
  { id }: Pick<Repair, 'id'>,
  ...lines: readonly (readonly [part: Pick<Part, 'id'>, quantity: number])[]
): Promise<RepairParts> {
  return client.partRequests.ask({
    ...command(),
    repairId: id,
    lines: lines.map(([part, quantity]) => ({ partId: part.id, quantity })),
  })
}

export function withdraw(client: Client, { id }: { readonly id: string }): Promise<RepairParts> {
  return client.partRequests.withdraw({ ...command(), requestId: id })
}

export function issue(client: Client, ...lines: Input<'issue'>['lines']) {
  return client.partRequests.issue({ ...command(), lines })
}

export const free = { unitPrice: 1_000_000, warrantyDays: 30, coverage: { kind: 'none' } } as const

export function use(
  client: Client,
  { id }: { readonly id: string },
  more: Partial<Input<'use'>> = {},
): Promise<RepairParts> {
  return client.partRequests.use({ ...command(), ...free, requestId: id, quantity: 1, ...more })
}

export function useFromBag(
  client: Client,
  input: Pick<Input<'useFromBag'>, 'repairId' | 'partId'> & Partial<Input<'useFromBag'>>,
): Promise<RepairParts> {
  return client.partRequests.useFromBag({ ...command(), ...free, quantity: 1, ...input })
}

export function takeBack(client: Client, { id }: { readonly id: string }): Promise<RepairParts> {
  return client.partRequests.takeBackUse({ ...command(), useId: id, reason: 'قطعه معیوب بود' })
}

export function giveBack(
  client: Client,
  { id }: { readonly id: string },
  more: Pick<Input<'giveBack'>, 'toId'> & Partial<Input<'giveBack'>>,
): Promise<RepairParts> {
  return client.partRequests.giveBack({ ...command(), requestId: id, quantity: 1, ...more })
}

/** The only request of a repair. */
export function only({ requests }: RepairParts) {
  const [request, ...others] = requests
  if (!request || others.length > 0) throw new Error(`${requests.length} requests`)
  return request
}

/** How a request stands: only what is not 0. */
export function standOf({ waiting, reserved, issued, used, withdrawn }: RepairParts['requests'][number]) {
  const counts = { waiting, reserved, issued, used, withdrawn }
  return Object.fromEntries(Object.entries(counts).filter(([, quantity]) => quantity > 0))
}
