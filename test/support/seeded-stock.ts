import { createRouterClient } from '@orpc/server'
import { createApp } from '../../src/main/app'
import { openDataFolder } from '../../src/main/db/data-folder'
import { seedPlans } from './seeded-plans'
import { seededStaff } from './seeded-shop'
import type { Client } from './test-app'

type Part = {
  readonly number: string
  readonly fa: string
  readonly en: string
  readonly brand: string
  readonly barcode: string
  readonly fits: readonly (readonly [brand: string, model: string])[]
  readonly cost: number
  readonly price: number
  readonly count: number
  readonly serialNos?: readonly string[]
}

/** What a phone shop has in its drawers; costs and prices in rial. */
const parts: readonly Part[] = [
  {
    number: 'GH82-31233A',
    fa: 'تاچ و ال‌سی‌دی اصلی A54 5G با فریم',
    en: 'Screen A54 5G, original, with frame',
    brand: 'Samsung',
    barcode: '8806094912346',
    fits: [['Samsung', 'Galaxy A54 5G']],
    cost: 48_500_000,
    price: 62_000_000,
    count: 6,
  },
  {
    number: 'EB-BA546ABY',
    fa: 'باتری اصلی A54 5G',
    en: 'Battery A54 5G, original',
    brand: 'Samsung',
    barcode: '8806094912353',
    fits: [['Samsung', 'Galaxy A54 5G']],
    cost: 6_200_000,
    price: 9_800_000,
    count: 14,
  },
  {
    number: '661-30372',
    fa: 'ماژول باتری iPhone 13',
    en: 'Battery module iPhone 13',
    brand: 'Apple',
    barcode: '0194252707227',
    fits: [['Apple', 'iPhone 13']],
    cost: 21_000_000,
    price: 29_500_000,
    count: 3,
    serialNos: ['F5D2316A1Q7', 'F5D2316A1Q8', 'F5D2316A1R1'],
  },
  {
    number: 'USB-C-16P',
    fa: 'سوکت شارژ تایپ سی ۱۶ پین',
    en: 'USB-C charging port, 16 pins',
    brand: '',
    barcode: '6260001100017',
    fits: [
      ['Xiaomi', 'Redmi Note 12'],
      ['Samsung', 'Galaxy A34 5G'],
    ],
    cost: 350_000,
    price: 1_200_000,
    count: 120,
  },
  {
    number: 'B-7000-110',
    fa: 'چسب تعمیرات موبایل B-7000',
    en: 'Glue B-7000, 110 ml',
    brand: 'Zhanlida',
    barcode: '6926999507000',
    fits: [],
    cost: 1_150_000,
    price: 1_900_000,
    count: 9,
  },
  {
    number: 'IC-PM6150',
    fa: 'آی‌سی تغذیه PM6150',
    en: 'Power IC PM6150',
    brand: 'Qualcomm',
    barcode: '6260001100024',
    fits: [['Xiaomi', '']],
    cost: 2_400_000,
    price: 5_500_000,
    count: 2,
  },
]

/** Gives a seeded shop places, parts and documents of every kind; no window may have the folder open. */
export async function seedStock(folder: string): Promise<void> {
  const db = await openDataFolder(folder)
  const log = { info: () => undefined, error: () => undefined }
  const app = createApp({ db, clock: { now: () => new Date() }, log })
  try {
    const session = { staffId: null }
    const client: Client = createRouterClient(app.router, { context: () => app.connect(session) })
    const { login, password } = seededStaff.manager
    await client.session.signIn({ login, password })
    await fillStores(client)
    await seedPlans(app, client)
  } finally {
    await app.close()
  }
}

const command = () => ({ commandId: crypto.randomUUID() })

async function fillStores(client: Client): Promise<void> {
  const place = async (edit: Partial<Parameters<Client['stock']['savePlace']>[0]>) =>
    client.stock.savePlace({ ...command(), version: 0, parentId: null, kind: 'warehouse', name: '', ...edit })
  const store = await place({ name: 'انبار اصلی', code: 'STORE1' })
  const screens = await place({
    parentId: store.id,
    kind: 'bin',
    name: 'قفسهٔ A1',
    code: 'BIN-A1',
    walkOrder: 10,
  })
  const small = await place({
    parentId: store.id,
    kind: 'bin',
    name: 'کشوی B3',
    code: 'BIN-B3',
    walkOrder: 20,
  })
  const scrap = await place({ kind: 'scrap', name: 'ضایعات' })
  const van = await place({ kind: 'van', name: 'خودروی اعزام' })
  const made = []
  for (const [index, part] of parts.entries()) {
    const { number, fa, en, brand, barcode, fits, price, serialNos } = part
    const home = index < 3 ? screens : small
    const { id } = await client.stock.savePart({
      ...command(),
      version: 0,
      number,
      names: { fa, en, ar: '' },
      brand,
      isSerialised: serialNos !== undefined,
      warrantyDays: 90,
      prices: { retail: price, trade: Math.round(price * 0.9), bulk: null },
      barcodes: [barcode],
      fits: fits.map(([of, model]) => ({ brand: of, model })),
      homePlaceId: home.id,
    })
    made.push({ ...part, id, placeId: home.id })
  }
  await client.stock.receive({
    ...command(),
    placeId: store.id,
    reference: 'فاکتور ۲۲۱۵',
    lines: made.map(({ id, placeId, count, cost, serialNos = [] }) => ({
      partId: id,
      placeId,
      quantity: count,
      unitCost: cost,
      serialNos: [...serialNos],
    })),
  })
  const [screen, battery, , port] = made
  if (!screen || !battery || !port) throw new Error('the sample has too few parts')
  const some = (partId: string, quantity: number) => [{ partId, quantity }]
  await client.stock.transfer({
    ...command(),
    fromId: small.id,
    toId: van.id,
    reason: 'اعزام امروز',
    isInTwoSteps: true,
    lines: some(port.id, 10),
  })
  await client.stock.scrap({
    ...command(),
    fromId: screens.id,
    toId: scrap.id,
    reason: 'هنگام نصب شکست',
    lines: some(screen.id, 1),
  })
  const found = await client.stock.adjust({
    ...command(),
    partId: battery.id,
    placeId: screens.id,
    change: 2,
    reason: 'در کشو پیدا شد',
  })
  await client.stock.reverse({ ...command(), documentId: found.id, reason: 'اشتباه شمرده شد' })
}
