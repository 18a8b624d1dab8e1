import { createRouterClient } from '@orpc/server'
import { createApp } from '../../src/main/app'
import { openDataFolder } from '../../src/main/db/data-folder'
import type { Claim, Statement } from '../../src/shared/claims/model'
import { addMonths } from '../../src/shared/kernel/calendar'
import { addDays } from '../../src/shared/kernel/day'
import { dayOf } from '../../src/shared/kernel/day-zone'
import type { Repair } from '../../src/shared/repairs/model'
import { coverLine, statementChange } from './claims'
import { aRepair, change, handOver, moveTo, newCustomer, newDevice, typeIdOf } from './factories'
import { seededStaff } from './seeded-shop'
import type { Client } from './test-app'
import { aCard, activate, aPolicy } from './warranty'

type Shop = { readonly client: Client; readonly today: string; readonly typeId: string }

/** Of whom claims are made; the shop itself where there is no manufacturer. */
type Payer = { readonly manufacturerId: string | null; readonly policy: { readonly id: string } }

/**
 * Gives a seeded shop claims in every state, statements that are prepared, half answered and half paid, a rework and a
 * decision; the last repair is covered and still being worked on. No window may have the folder open.
 */
export async function seedClaims(folder: string): Promise<void> {
  const db = await openDataFolder(folder)
  const log = { info: () => undefined, error: () => undefined }
  const app = createApp({ db, clock: { now: () => new Date() }, log })
  try {
    const session = { staffId: null }
    const client: Client = createRouterClient(app.router, { context: () => app.connect(session) })
    const { login, password } = seededStaff.manager
    await client.session.signIn({ login, password })
    const today = dayOf(new Date().toISOString(), 'Asia/Tehran')
    await fill({ client, today, typeId: await typeIdOf(client, 'washing_machine') })
  } finally {
    await app.close()
  }
}

async function fill(shop: Shop): Promise<void> {
  const [first, second] = [await aPayer(shop, 'گلدیران خدمات'), await aPayer(shop, 'پاکشوما')]
  await halfPaid(shop, first)
  await halfAnswered(shop, first)
  for (const amount of [1_850_000, 12_400_000, 3_100_000]) await aClosedClaim(shop, first, amount)
  await aClosedClaim(shop, second, 2_700_000)
  await prepare(shop, second)
  const own = { manufacturerId: null, policy: await aPolicy(shop.client, { name: 'گارانتی فروشگاه' }) }
  await aClosedClaim(shop, own, 950_000)
  await decided(shop, own)
  await reworked(shop)
  await replaced(shop, first)
  await aCovered(shop, first)
}

async function aPayer({ client }: Shop, name: string): Promise<Payer> {
  const { id } = await client.warranty.saveManufacturer({
    commandId: crypto.randomUUID(),
    version: 0,
    name,
    isActive: true,
  })
  return {
    manufacturerId: id,
    policy: await aPolicy(client, { name: `گارانتی ${name}`, manufacturerId: id }),
  }
}

let made = 5_100

/** A device with an active card that was taken in today. */
async function aCovered({ client, today, typeId }: Shop, { policy }: Payer, months = 7): Promise<Repair> {
  made += 1
  const serialNo = `GP7045${made}`
  const card = await aCard(client, { serialNo, policy })
  await activate(client, card, { activatedOn: addMonths(today, -months, 'jalali') })
  const device = newDevice(typeId, { serialNo, brand: 'G Plus', model: 'GWM-K8540' })
  const phone = `0935${String(made).padStart(7, '0')}`
  return aRepair(client, {
    device,
    customer: newCustomer({ phone }),
    fault: 'هنگام خشک‌کن صدای شدید می‌دهد',
    promisedOn: addDays(today, 4),
  })
}

async function aClosedClaim(shop: Shop, payer: Payer, amount: number): Promise<Claim> {
  const repair = await aCovered(shop, payer)
  return closed(shop, repair, amount)
}

async function closed({ client }: Shop, repair: Repair, amount: number): Promise<Claim> {
  const { version } = await client.repairs.byId({ id: repair.id })
  const found = await client.repairs.saveFindings({
    ...change({ id: repair.id, version }),
    foundFault: 'بلبرینگ دیگ خورده شده است',
    workDone: 'بلبرینگ و کاسه‌نمد تعویض شد',
  })
  const ready = await moveTo(client, found, 'ready')
  const part = Math.round(amount * 0.6)
  await coverLine(client, ready, { kind: 'part', unitPrice: part })
  await coverLine(client, ready, { unitPrice: amount - part })
  await handOver(client, ready)
  const [claim] = await client.claims.ofRepair({ repairId: repair.id })
  if (!claim) throw new Error('a covered line made no claim')
  return claim
}

async function prepare({ client, today }: Shop, { manufacturerId }: Payer): Promise<Statement> {
  return client.claims.prepare({
    commandId: crypto.randomUUID(),
    manufacturerId: manufacturerId ?? '',
    from: addDays(today, -30),
    to: today,
  })
}

async function halfPaid(shop: Shop, payer: Payer): Promise<void> {
  const { client, today } = shop
  const asked = [await aClosedClaim(shop, payer, 4_200_000), await aClosedClaim(shop, payer, 6_800_000)]
  const sent = await client.claims.send(statementChange(await prepare(shop, payer)))
  const answered = await client.claims.answer({
    ...statementChange(sent),
    answers: asked.map(({ id, amount }) => ({ result: 'accepted', claimId: id, amount })),
  })
  await client.claims.settle({
    ...statementChange(answered),
    amount: 7_000_000,
    on: today,
    reference: '88012-44',
  })
}

async function halfAnswered(shop: Shop, payer: Payer): Promise<void> {
  const amounts = [5_600_000, 8_150_000, 2_300_000, 3_900_000]
  const claims: Claim[] = []
  for (const amount of amounts) claims.push(await aClosedClaim(shop, payer, amount))
  const [one, two, three] = claims
  if (!one || !two || !three) throw new Error('too few claims')
  const sent = await shop.client.claims.send(statementChange(await prepare(shop, payer)))
  await shop.client.claims.answer({
    ...statementChange(sent),
    answers: [
      { result: 'accepted', claimId: one.id, amount: one.amount },
      { result: 'accepted', claimId: two.id, amount: 6_000_000 },
      { result: 'rejected', claimId: three.id, reason: 'عکس پلاک دستگاه پیوست نبود' },
    ],
  })
}

/** The term is over, and somebody covers it all the same (rule D9). */
async function decided(shop: Shop, payer: Payer): Promise<void> {
  const repair = await aCovered(shop, payer, 30)
  await shop.client.coverage.decide({
    commandId: crypto.randomUUID(),
    repairId: repair.id,
    lines: ['part', 'labour'],
    result: 'covered',
    reason: 'مشتری دیرین است و ایراد از خود قطعه بود؛ با نظر مدیر فروش',
  })
  await closed(shop, repair, 1_400_000)
}

/** Work under the shop's own repair warranty, done again. */
async function reworked({ client, today, typeId }: Shop): Promise<void> {
  const promisedOn = addDays(today, 2)
  const origin = await aRepair(client, {
    device: newDevice(typeId, { serialNo: 'RW-1180' }),
    customer: newCustomer({ phone: '09351180118' }),
    promisedOn,
  })
  const ready = await moveTo(client, origin, 'ready')
  const line = { commandId: crypto.randomUUID(), repairId: ready.id, kind: 'part', quantity: 1 } as const
  const { charges, totals } = await client.billing.addCharge({
    ...line,
    description: 'پمپ تخلیه',
    unitPrice: 1_900_000,
    warrantyDays: 90,
  })
  await client.billing.pay({
    commandId: crypto.randomUUID(),
    repairId: ready.id,
    // With the tax that the seeded shop adds.
    amount: totals.balance,
    method: 'cash',
  })
  const delivered = await handOver(client, await client.repairs.byId({ id: ready.id }))
  const rework = await aRepair(client, {
    device: { kind: 'existing', id: delivered.device.id },
    customer: { kind: 'existing', id: delivered.customer.id },
    reworkOfId: delivered.id,
    promisedOn,
  })
  const named = await client.repairs.nameReworkCause({
    ...change(rework),
    cause: 'part',
    responsibleId: null,
  })
  const again = await moveTo(client, named, 'ready')
  await client.billing.addCharge({
    ...line,
    commandId: crypto.randomUUID(),
    repairId: again.id,
    description: 'پمپ تخلیه، دوباره',
    unitPrice: 1_900_000,
    warrantyDays: 90,
    coverage: { kind: 'fitted', chargeId: charges[0]?.id ?? '' },
  })
  await handOver(client, await client.repairs.byId({ id: again.id }))
}

async function replaced(shop: Shop, payer: Payer): Promise<void> {
  const repair = await aCovered(shop, payer)
  await shop.client.claims.replace({
    ...change(repair),
    device: { serialNo: 'GP70459901', brand: 'G Plus', model: 'GWM-K8540' },
    unitValue: 182_000_000,
    reason: 'بدنهٔ دیگ ترک دارد و قطعه‌اش تأمین نمی‌شود',
  })
}
