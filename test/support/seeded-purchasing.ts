import { createRouterClient } from '@orpc/server'
import { createApp } from '../../src/main/app'
import { openDataFolder } from '../../src/main/db/data-folder'
import type { Part } from '../../src/shared/stock/part'
import type { Place } from '../../src/shared/stock/place'
import {
  aDraft,
  anOrder,
  aSupplier,
  close,
  creditReturn,
  receiptLine,
  receiveOrder,
  sendBack,
  someTerms,
} from './purchasing'
import { seededStaff } from './seeded-shop'
import type { Client } from './test-app'

/** What a screen is opened with. */
export type SeededPurchasing = {
  readonly supplierId: string
  /** Of which a part has come. */
  readonly orderId: string
  readonly draftId: string
  readonly returnId: string
}

/** Gives a shop with seeded stock suppliers, orders in every state and a return; no window may have the folder open. */
export async function seedPurchasing(folder: string): Promise<SeededPurchasing> {
  const db = await openDataFolder(folder)
  const log = { info: () => undefined, error: () => undefined }
  const app = createApp({ db, clock: { now: () => new Date() }, log })
  try {
    const session = { staffId: null }
    const client: Client = createRouterClient(app.router, { context: () => app.connect(session) })
    const { login, password } = seededStaff.manager
    await client.session.signIn({ login, password })
    return await buy(client)
  } finally {
    await app.close()
  }
}

type Stock = {
  readonly part: (number: string) => Promise<Part>
  readonly place: (code: string) => Promise<Place>
}

function stockOf(client: Client): Stock {
  const missing = (code: string) => Promise.reject(new Error(`the stock has no ${code}`))
  return {
    part: async number => (await client.stock.findPart({ code: number })) ?? missing(number),
    place: async code => (await client.stock.places({})).find(place => place.code === code) ?? missing(code),
  }
}

async function buy(client: Client): Promise<SeededPurchasing> {
  const { part, place } = stockOf(client)
  const [screen, battery, port, glue, chip] = await Promise.all(
    ['GH82-31233A', 'EB-BA546ABY', 'USB-C-16P', 'B-7000-110', 'IC-PM6150'].map(part),
  )
  if (!screen || !battery || !port || !glue || !chip) throw new Error('the sample has too few parts')
  const bin = await place('BIN-A1')
  const main = await aSupplier(client, {
    name: 'پخش قطعات پارسیان',
    phone: '۰۲۱-۶۶۷۲۱۴۳۰',
    address: 'تهران، بازار موبایل علاءالدین، طبقهٔ سوم',
    leadTimeDays: 4,
    leadTimeSpreadDays: 1,
    minimumAmount: 200_000_000,
  })
  const other = await aSupplier(client, { name: 'واردات سپهر', leadTimeDays: 21, leadTimeSpreadDays: 5 })
  const sells = (supplierId: string, { id }: Part, terms: Parameters<typeof someTerms>[2]) =>
    someTerms(client, { supplierId, partId: id }, terms)
  await sells(main.id, screen, { code: 'A54-LCD-OR', price: 48_500_000, isPreferred: true })
  await sells(main.id, battery, { price: 6_200_000, packSize: 5, isPreferred: true })
  await sells(other.id, battery, { price: 5_800_000, packSize: 20, minimumQuantity: 40 })
  await sells(other.id, port, { price: 350_000, packSize: 50, minimumQuantity: 100, isPreferred: true })

  const came = await anOrder(client, main, { partId: glue.id, quantity: 5, unitPrice: 1_150_000 })
  await receiveOrder(client, came, bin.id, receiptLine(came, {}))
  const ended = await anOrder(client, other, { partId: chip.id, quantity: 4, unitPrice: 2_400_000 })
  await close(client, ended)
  const open = await anOrder(
    client,
    main,
    { partId: screen.id, quantity: 6, unitPrice: 48_500_000 },
    { partId: battery.id, quantity: 10, unitPrice: 6_200_000, note: 'فقط اصلی' },
  )
  await receiveOrder(client, open, bin.id, receiptLine(open, { quantity: 2, unitCost: 49_200_000 }))
  await anOrder(client, other, { partId: port.id, quantity: 100, unitPrice: 350_000 })
  const draft = await aDraft(client, other, [{ partId: battery.id, quantity: 40, unitPrice: 5_800_000 }])
  const sent = await sendBack(
    client,
    main,
    { partId: screen.id, fromId: bin.id, quantity: 1, note: 'گوشهٔ صفحه لکه دارد' },
    { partId: battery.id, fromId: bin.id, quantity: 2 },
  )
  const batteries = sent.items[1]?.id ?? ''
  await creditReturn(client, sent, { returnLineId: batteries, quantity: 1, amount: 6_200_000 })
  return { supplierId: main.id, orderId: open.id, draftId: draft.id, returnId: sent.id }
}
