import { createRouterClient } from '@orpc/server'
import { createApp } from '../../src/main/app'
import { openDataFolder } from '../../src/main/db/data-folder'
import { dayOf } from '../../src/shared/kernel/day-zone'
import type { Part } from '../../src/shared/stock/part'
import { aManufacturer, aWarrantedRepair } from './claims'
import { change, moveTo } from './factories'
import { ask, only, use } from './part-requests'
import { idOf, type ShownRepairs } from './screens/shown-repairs'
import { seededStaff } from './seeded-shop'
import type { Client } from './test-app'

type Shop = {
  readonly manager: Client
  readonly keeper: Client
  readonly part: (number: string) => Promise<Part>
}

/**
 * Lets repairs of a shop with stock ask for parts: some to pick, some waiting, some in bags, one fitted, one owed back,
 * and a notice for the manager. No window may have the folder open.
 */
export async function seedRequests(folder: string, repairs: ShownRepairs): Promise<void> {
  const db = await openDataFolder(folder)
  const log = { info: () => undefined, error: () => undefined }
  const app = createApp({ db, clock: { now: () => new Date() }, log })
  const signedIn = async (login: string): Promise<Client> => {
    const session = { staffId: null }
    const client: Client = createRouterClient(app.router, { context: () => app.connect(session) })
    await client.session.signIn({ login, password: seededStaff.manager.password })
    return client
  }
  try {
    const manager = await signedIn(seededStaff.manager.login)
    await addKeeper(manager)
    const part = async (code: string) =>
      (await manager.stock.findPart({ code })) ?? Promise.reject(new Error(`no part ${code}`))
    const shop = { manager, keeper: await signedIn('keeper'), part }
    await atWork(shop, idOf(repairs, 'repairing'))
    await waiting(shop, idOf(repairs, 'awaiting_parts'))
    await toPick(shop, [idOf(repairs, 'diagnosing'), idOf(repairs, 'received')])
    await owed(shop)
  } finally {
    await app.close()
  }
}

async function addKeeper(manager: Client): Promise<void> {
  const role = (await manager.staff.roles({})).find(({ key }) => key === 'storekeeper')
  const { password } = seededStaff.manager
  await manager.staff.add({ name: 'لیلا انباردار', login: 'keeper', password, roleId: role?.id ?? '' })
}

async function atWork({ manager, keeper, part }: Shop, id: string): Promise<void> {
  await ask(manager, { id }, [await part('GH82-31233A'), 2], [await part('661-30372'), 1])
  await issueOf(manager, keeper, id, ['F5D2316A1Q8'])
  const { requests } = await manager.partRequests.ofRepair({ repairId: id })
  await use(manager, { id: requests[0]?.id ?? '' }, { unitPrice: 62_000_000, warrantyDays: 90 })
  await ask(manager, { id }, [await part('EB-BA546ABY'), 2])
}

async function waiting({ manager, part }: Shop, id: string): Promise<void> {
  await ask(manager, { id }, [await part('IC-PM6150'), 5])
}

async function toPick({ manager, part }: Shop, ids: readonly string[]): Promise<void> {
  for (const id of ids) await ask(manager, { id }, [await part('USB-C-16P'), 1], [await part('661-30372'), 1])
}

/** A warranty repair of the manager, who is told that its parts were issued. */
async function owed({ manager, keeper, part }: Shop): Promise<void> {
  const { id } = await aManufacturer(manager, 'سام سرویس الکترونیک')
  const activatedOn = dayOf(new Date().toISOString(), 'Asia/Tehran')
  const { repair } = await aWarrantedRepair(manager, {
    manufacturerId: id,
    serialNo: 'CORE-2001',
    activatedOn,
  })
  const taken = await manager.repairs.take(change(repair))
  await moveTo(manager, taken, 'repairing')
  const request = only(await ask(manager, repair, [await part('GH82-31233A'), 1]))
  await issueOf(manager, keeper, repair.id)
  await use(manager, request, { unitPrice: 62_000_000, coverage: { kind: 'card' } })
}

async function issueOf(
  manager: Client,
  keeper: Client,
  repairId: string,
  serialNos: string[] = [],
): Promise<void> {
  const [technician] = await manager.staff.technicians({})
  const lines = (await keeper.partRequests.pickList({})).filter(({ repair }) => repair.id === repairId)
  await keeper.partRequests.issue({
    commandId: crypto.randomUUID(),
    lines: lines.map(({ requestId, place, part, quantity, repair }) => ({
      requestId,
      placeId: place.id,
      quantity,
      serialNos: part.isSerialised ? serialNos : [],
      ...(repair.technician === null && technician && { holderId: technician.id }),
    })),
  })
}
