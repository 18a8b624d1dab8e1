import { createRouterClient } from '@orpc/server'
import { createApp } from '../../src/main/app'
import { openDataFolder } from '../../src/main/db/data-folder'
import { addMonths } from '../../src/shared/kernel/calendar'
import { addDays } from '../../src/shared/kernel/day'
import { dayOf } from '../../src/shared/kernel/day-zone'
import { findSeeded, seededStaff } from './seeded-shop'
import type { Client } from './test-app'
import { activate, aPolicy, cardChange, cardsOf, issueCodes, issueRange } from './warranty'

/** Gives a seeded shop manufacturers, policies and cards in every status; no window may have the folder open. */
export async function seedWarranty(folder: string): Promise<void> {
  const db = await openDataFolder(folder)
  const device = await findSeeded(db.reader, 'ready')
  const log = { info: () => undefined, error: () => undefined }
  const app = createApp({ db, clock: { now: () => new Date() }, log })
  try {
    const session = { staffId: null }
    const client: Client = createRouterClient(app.router, { context: () => app.connect(session) })
    const { login, password } = seededStaff.manager
    await client.session.signIn({ login, password })
    const policy = await writePolicies(client)
    await issueCodes(client, policy, 12)
    const batch = await issueRange(client, policy, {
      firstSerial: 'SNW-7045-0098',
      lastSerial: 'SNW-7045-0121',
      brand: 'Snowa',
      model: 'SWM-84526',
      producedOn: '2026-02-01',
      note: 'سری زمستان',
    })
    await changeSome(client, await cardsOf(client, batch))
    await bindToDevice(client, { ...device, policy })
  } finally {
    await app.close()
  }
}

async function writePolicies(client: Client): Promise<{ readonly id: string }> {
  const manufacturer = await client.warranty.saveManufacturer({
    commandId: crypto.randomUUID(),
    version: 0,
    name: 'انتخاب سرویس',
    contact: 'خانم کریمی، ۰۲۱ ۸۸۷۷ ۶۶۵۵',
    isActive: true,
  })
  await aPolicy(client, {
    name: 'گارانتی تعمیر همین مجموعه',
    rules: { months: { part: 6, labour: 6, travel: 0 } },
  })
  const first = await aPolicy(client, {
    name: '۱۸ ماهه، قطعه و اجرت',
    manufacturerId: manufacturer.id,
    scope: { brand: 'Snowa' },
  })
  const { name, scope, version, id } = first
  return client.warranty.savePolicy({
    commandId: crypto.randomUUID(),
    id,
    version,
    name,
    scope,
    manufacturerId: manufacturer.id,
    isActive: true,
    rules: { ...first.current.rules, months: { part: 24, labour: 18, travel: 6 }, replacementMinDays: 120 },
  })
}

type Cards = Awaited<ReturnType<typeof cardsOf>>

async function changeSome(client: Client, [one, two, three, four]: Cards): Promise<void> {
  if (!one || !two || !three || !four) throw new Error('too few cards')
  const activatedOn = dayOf(new Date().toISOString(), 'Asia/Tehran')
  const active = await activate(client, one, { activatedOn, soldOn: activatedOn, invoiceNo: '1405-88' })
  await client.warranty.extend({ ...cardChange(active), months: 6, reason: 'دلجویی برای تأخیر' })
  const stop = (card: Cards[number], to: 'blocked' | 'stolen' | 'voided', reason: string) =>
    client.warranty.changeStatus({ ...cardChange(card), to, reason })
  await stop(two, 'blocked', 'کارت در راه گم شده است')
  await stop(three, 'stolen', 'نامهٔ فروشگاه، ۱۲ آبان')
  await stop(four, 'voided', 'چاپ ناخوانا')
}

type Bound = {
  readonly serialNo: string
  readonly customerId: string
  readonly policy: { readonly id: string }
}

/** A card of a device that the shop has repaired, activated before its visits. */
async function bindToDevice(client: Client, { serialNo, customerId, policy }: Bound): Promise<void> {
  const [card] = await cardsOf(client, await issueCodes(client, policy))
  if (!card) throw new Error('a batch without its card')
  const today = dayOf(new Date().toISOString(), 'Asia/Tehran')
  const activatedOn = addMonths(today, -14, 'jalali')
  await activate(client, card, {
    serialNo,
    activatedOn,
    soldOn: addDays(activatedOn, -20),
    ownerId: customerId,
    brand: 'Snowa',
    model: 'SWM-84526',
    invoiceNo: '1404-2217',
  })
}
