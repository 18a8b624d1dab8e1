import type { RepairParts } from '../../src/shared/part-requests/model'
import type { Repair } from '../../src/shared/repairs/model'
import { intake, type Ledger, stepOf } from './kill-load'
import type { Client } from './test-app'

type Shop = { readonly typeId: string; readonly staffId: string }

/** Receives parts and gives them out to repairs, where they are used or brought back, until the program dies. */
export async function workAtWarehouse(client: Client, ledger: Ledger, shop: Shop): Promise<void> {
  const step = stepOf(client, ledger)
  const place = { version: 0, parentId: null, kind: 'warehouse' }
  const placeId = idOf(await step('stock.savePlace', name => ({ ...place, name })))
  const names = { fa: 'باتری', ar: '', en: 'Battery' }
  const partId = placeId && idOf(await step('stock.savePart', number => ({ version: 0, number, names })))
  if (!partId) return
  for (;;) {
    const lines = [{ partId, quantity: 5, unitCost: 1_000_000 }]
    if (!(await step('stock.receive', reference => ({ placeId, reference, lines })))) return
    const repair = await step('repairs.checkIn', id => intake(id, shop.typeId))
    if (!repair || !(await repairWith(step, repair as Repair, { ...shop, placeId, partId }))) return
  }
}

type Where = Shop & { readonly placeId: string; readonly partId: string }

/** Two parts for the repair, of which one is fitted; false where the program died on the way. */
async function repairWith(step: ReturnType<typeof stepOf>, repair: Repair, where: Where): Promise<boolean> {
  const { staffId, placeId, partId } = where
  const asked = await step('partRequests.ask', note => ({
    repairId: repair.id,
    lines: [{ partId, quantity: 2, note }],
  }))
  const requestId = (asked as RepairParts | undefined)?.requests[0]?.id
  if (!requestId) return false
  const line = { requestId, placeId, quantity: 2, holderId: staffId }
  if (!(await step('partRequests.issue', () => ({ lines: [line] })))) return false
  const one = { requestId, quantity: 1 }
  const price = { unitPrice: 1_500_000, warrantyDays: 30, coverage: { kind: 'none' } }
  if (!(await step('partRequests.use', () => ({ ...one, ...price })))) return false
  return Boolean(await step('partRequests.giveBack', reason => ({ ...one, toId: placeId, reason })))
}

function idOf(answer: unknown): string | undefined {
  return (answer as { readonly id: string } | undefined)?.id
}
