import { aManufacturer, aWarrantedRepair } from '../../support/claims'
import { addCounted, startCount } from '../../support/counting'
import { moveTo } from '../../support/factories'
import {
  aRepairInWork,
  ask,
  issue,
  only,
  type PartsShop,
  use,
  withTechnician,
} from '../../support/part-requests'
import { aDraft, anOrder, aSupplier, sendBack, someTerms } from '../../support/purchasing'
import { aPlace } from '../../support/stock'
import { receive, transfer, withStores } from '../../support/stock-documents'
import type { TestApp } from '../../support/test-app'

/** Gives a shop a warehouse in the middle of its work: something of every kind, open or half done. */
export async function furnishWarehouse(app: TestApp): Promise<void> {
  const t = await withTechnician(await withStores(app))
  const { manager, bin, display, cable, board } = t
  await aPlace(manager, { name: 'ون', kind: 'van' })
  const quarantine = await aPlace(manager, { name: 'قرنطینه', kind: 'quarantine' })
  await receive(manager, bin.id, [
    { partId: display.id, quantity: 9, unitCost: 100 },
    { partId: cable.id, quantity: 1000, unitCost: 7 },
    { partId: board.id, quantity: 3, unitCost: 700, serialNos: ['B1', 'B2', 'B3'] },
  ])
  const away = { fromId: bin.id, toId: quarantine.id }
  await transfer(manager, { ...away, isInTwoSteps: true }, { partId: display.id, quantity: 1 })
  await transfer(manager, away, { partId: board.id, quantity: 1, serialNos: ['B3'] })
  await buy(t, quarantine.id)
  await requestParts(t)
  await oweACore(t)
  const count = await startCount(manager, { placeId: t.main.id, withBelow: true, isBlind: false })
  await addCounted(manager, { countId: count.id, placeId: bin.id, partId: cable.id, quantity: 900 })
}

async function buy({ manager, display, board }: PartsShop, fromId: string): Promise<void> {
  const supplier = await aSupplier(manager)
  await someTerms(manager, { supplierId: supplier.id, partId: display.id }, { packSize: 5 })
  await aDraft(manager, supplier, [{ partId: board.id, quantity: 2 }])
  await anOrder(manager, supplier, { partId: display.id, quantity: 5 })
  await sendBack(manager, supplier, { partId: board.id, fromId, quantity: 1, serialNos: ['B3'] })
}

/** Requests that wait, are reserved, and are issued; one by serial. */
async function requestParts(t: PartsShop): Promise<void> {
  const { manager, technician, bin, display, cable, board } = t
  await ask(technician, await aRepairInWork(t), [cable, 5000], [display, 1])
  const { requests } = await ask(technician, await aRepairInWork(t), [board, 1], [display, 2])
  const [serialised, plain] = requests
  await issue(
    manager,
    { requestId: serialised?.id ?? '', placeId: bin.id, quantity: 1, serialNos: ['B1'] },
    { requestId: plain?.id ?? '', placeId: bin.id, quantity: 1 },
  )
}

async function oweACore(t: PartsShop): Promise<void> {
  const { manager, technician, technicianId, bin, display } = t
  const manufacturer = await aManufacturer(manager)
  const { repair } = await aWarrantedRepair(manager, { manufacturerId: manufacturer.id })
  await moveTo(technician, repair, 'repairing')
  const request = only(await ask(technician, repair, [display, 1]))
  await issue(manager, { requestId: request.id, placeId: bin.id, quantity: 1, holderId: technicianId })
  await use(technician, request, { unitPrice: 5_000_000, coverage: { kind: 'card' } })
}
