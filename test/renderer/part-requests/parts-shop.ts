import type { Repair } from '../../../src/shared/repairs/model'
import type { Part } from '../../../src/shared/stock/part'
import { aRepair, change, moveTo } from '../../support/factories'
import { aPart, aPlace } from '../../support/stock'
import { receive } from '../../support/stock-documents'
import { type Client, openTestApp } from '../../support/test-app'

/** A shop with five displays and two boards with serials in its bin, a technician at work on a Galaxy A54, and a keeper. */
export async function aPartsShop() {
  const app = await openTestApp()
  const { manager } = app
  const store = await aPlace(manager, { name: 'انبار مرکزی' })
  const bin = await aPlace(manager, {
    name: 'قفسهٔ ۱',
    kind: 'bin',
    parentId: store.id,
    code: 'BIN1',
    walkOrder: 10,
  })
  const display = await aPart(manager, {
    number: 'DISPLAY1',
    barcodes: ['88060949'],
    fits: [{ brand: 'Samsung', model: 'Galaxy A54' }],
    warrantyDays: 90,
    prices: { retail: 5_000_000, trade: null, bulk: null },
    homePlaceId: bin.id,
  })
  const board = await aPart(manager, {
    number: 'BOARD1',
    names: { fa: 'برد', ar: '', en: 'Board' },
    isSerialised: true,
    prices: { retail: 9_000_000, trade: null, bulk: null },
  })
  await receive(manager, bin.id, [
    { partId: display.id, quantity: 5, unitCost: 1_000_000 },
    { partId: board.id, quantity: 2, unitCost: 4_000_000, serialNos: ['SN100', 'SN200'] },
  ])
  const technician = await app.as('technician', 'رضا')
  const keeper = await app.as('storekeeper', 'لیلا')
  const counter = await app.as('counter')
  const repair = await atWork(technician, await aRepair(counter))
  return { ...app, store, bin, display, board, technician, keeper, counter, repair }
}

/** The repair as it stands once the technician has taken it and begun to work. */
export async function atWork(technician: Client, received: Repair): Promise<Repair> {
  const taken = await technician.repairs.take(change(received))
  return moveTo(technician, taken, 'repairing')
}

export async function ask(
  client: Client,
  repair: Pick<Repair, 'id'>,
  part: Pick<Part, 'id'>,
  quantity = 1,
): Promise<void> {
  await client.partRequests.ask({
    commandId: crypto.randomUUID(),
    repairId: repair.id,
    lines: [{ partId: part.id, quantity }],
  })
}

/** Hands out everything that can be picked now. */
export async function issueAll(keeper: Client, serialNos: readonly string[] = []): Promise<void> {
  const lines = await keeper.partRequests.pickList({})
  await keeper.partRequests.issue({
    commandId: crypto.randomUUID(),
    lines: lines.map(({ requestId, place, quantity, part }) => ({
      requestId,
      placeId: place.id,
      quantity,
      serialNos: part.isSerialised ? [...serialNos] : [],
    })),
  })
}

/** The quantities of the repair's first request by state. */
export async function standOf(client: Client, repair: Pick<Repair, 'id'>) {
  const { requests } = await client.partRequests.ofRepair({ repairId: repair.id })
  const [first] = requests
  if (!first) return undefined
  const { waiting, reserved, issued, used, withdrawn } = first
  return { waiting, reserved, issued, used, withdrawn }
}

export const none = { waiting: 0, reserved: 0, issued: 0, used: 0, withdrawn: 0 }
