import type { Part } from '../../src/shared/stock/part'
import type { Place } from '../../src/shared/stock/place'
import { aRepair } from './factories'
import { aDraft, aSupplier, type OrderInputLine, place, sendBack, someTerms } from './purchasing'
import { aPart, aPlace } from './stock'
import { receive } from './stock-documents'
import type { Client } from './test-app'

export type PaperWarehouse = {
  readonly client: Client
  readonly bins: readonly Place[]
  readonly display: Part
  readonly cable: Part
  readonly board: Part
  readonly supplierId: string
}

/** Two bins and parts with names in three languages, sold by a supplier who knows one of them by another code. */
export async function aPaperWarehouse(client: Client): Promise<PaperWarehouse> {
  const store = await aPlace(client, { name: 'انبار مرکزی' })
  const bin = (name: string, code: string, walkOrder: number) =>
    aPlace(client, { name, code, walkOrder, kind: 'bin', parentId: store.id })
  // The second one on the way was entered first.
  const far = await bin('قفسهٔ ۱۲، ردیف پایین', 'BIN-C12', 20)
  const near = await bin('قفسهٔ ۱، ردیف بالا', 'BIN-A1', 10)
  const display = await aPart(client, {
    number: 'GH82-31233A',
    names: {
      fa: 'تاچ و ال‌سی‌دی اصلی A54 5G با فریم',
      ar: 'شاشة أصلية A54 5G مع الإطار',
      en: 'Screen A54 5G, original, with frame',
    },
  })
  const cable = await aPart(client, {
    number: 'CBL-24AWG',
    unit: 'metre',
    names: { fa: 'سیم لاکی', ar: 'سلك مطلي', en: 'Enamelled wire' },
  })
  const board = await aPart(client, {
    number: '661-30372',
    isSerialised: true,
    names: { fa: 'ماژول باتری iPhone 13', ar: 'بطارية iPhone 13', en: 'Battery module iPhone 13' },
  })
  await receive(client, far.id, [{ partId: display.id, quantity: 8, unitCost: 48_500_000 }])
  await receive(client, near.id, [
    { partId: cable.id, quantity: 5_000, unitCost: 120_000 },
    { partId: board.id, quantity: 2, unitCost: 21_000_000, serialNos: ['F5D2316A1Q7', 'F5D2316A1Q8'] },
  ])
  const { id: supplierId } = await aSupplier(client, {
    name: 'پخش قطعات پارسیان',
    phone: '۰۲۱-۶۶۷۲۱۴۳۰',
    address: 'تهران، بازار موبایل علاءالدین، طبقهٔ سوم',
  })
  await someTerms(client, { supplierId, partId: display.id }, { code: 'A54-LCD-OR', price: 48_500_000 })
  return { client, bins: [near, far], display, cable, board, supplierId }
}

/** A draft of two lines, the second without a price that is known. */
export function aDraftOf({ client, supplierId, display, cable }: PaperWarehouse) {
  return aDraft(client, { id: supplierId }, linesOf(display, cable), {
    note: 'بسته‌بندی ضدضربه\nتحویل پیش از ظهر',
  })
}

function linesOf(display: Part, cable: Part): readonly OrderInputLine[] {
  return [
    { partId: display.id, quantity: 6, unitPrice: 48_500_000, note: 'فقط اصلی' },
    { partId: cable.id, quantity: 1_250, unitPrice: 120_000 },
  ]
}

/** The same, placed, and expected on 6 Azar. */
export async function anOrderOf(warehouse: PaperWarehouse) {
  return place(warehouse.client, await aDraftOf(warehouse), '2026-11-27')
}

/** An order that takes several sheets. */
export async function aLongOrderOf({ client, supplierId, display }: PaperWarehouse, lines = 70) {
  const parts: Part[] = []
  for (let number = 1; number <= lines; number += 1) {
    parts.push(await aPart(client, { number: `LONG-${String(number).padStart(3, '0')}` }))
  }
  return aDraft(
    client,
    { id: supplierId },
    [display, ...parts].map(({ id }) => ({ partId: id, quantity: 2, unitPrice: 1_000_000 })),
  )
}

/** What a technician's repair and one that nobody works on ask for; the technician's lines are two. */
export async function somethingToPick(
  { client, display, cable, board }: PaperWarehouse,
  technicianId: string,
) {
  const ask = (repairId: string, ...lines: readonly (readonly [Part, number])[]) =>
    client.partRequests.ask({
      commandId: crypto.randomUUID(),
      repairId,
      lines: lines.map(([{ id }, quantity]) => ({ partId: id, quantity, note: 'فوری' })),
    })
  const owned = await aRepair(client, { technicianId })
  const nobodys = await aRepair(client)
  await ask(owned.id, [display, 2], [board, 1])
  await ask(nobodys.id, [cable, 150])
  return { owned, nobodys }
}

/** Two parts on their way back, one of them known by its serial. */
export function aReturnOf({ client, supplierId, bins, display, board }: PaperWarehouse) {
  const [near, far] = bins
  return sendBack(
    client,
    { id: supplierId },
    { partId: display.id, fromId: far?.id ?? '', quantity: 1, note: 'گوشهٔ صفحه لکه دارد' },
    { partId: board.id, fromId: near?.id ?? '', quantity: 1, serialNos: ['F5D2316A1Q8'] },
  )
}
