import { expect, test } from 'vitest'
import { foldText } from '../../../src/shared/kernel/text'
import { aWarrantedRepair, coverLine } from '../../support/claims'
import { aRepair, change, handOver, moveTo } from '../../support/factories'
import { type Client, openTestApp } from '../../support/test-app'
import { aPolicy } from '../../support/warranty'

type Kind = 'intake_receipt' | 'delivery_receipt'

/** What a reader sees: without tags and marks of direction. */
async function textOf(client: Client, repairId: string, kind: Kind): Promise<string> {
  const { html } = await client.papers.preview({ repairId, kind, size: 'a5' })
  return foldText(html.replace(/<style>.*?<\/style>/gs, '').replace(/<[^>]+>/g, ' '))
}

test('C2 D5 the intake receipt says in words whether and why the device is covered', async () => {
  const { manager } = await openTestApp()
  const { repair, card } = await aWarrantedRepair(manager, { activatedOn: '2026-03-21' })
  const text = await textOf(manager, repair.id, 'intake_receipt')
  expect(text).toContain(foldText('مشمول گارانتی'))
  expect(text).toContain(foldText('تا ۱ مهر ۱۴۰۶'))
  expect(text).toContain(foldText(card.number))
})

test('D9 a later decision stands on the receipt beside what the rule said', async () => {
  const { manager } = await openTestApp()
  const { repair } = await aWarrantedRepair(manager, { activatedOn: '2020-01-01' })
  await manager.coverage.decide({
    commandId: crypto.randomUUID(),
    repairId: repair.id,
    lines: ['labour'],
    result: 'covered',
    reason: 'محرمانه',
  })
  const text = await textOf(manager, repair.id, 'intake_receipt')
  expect(text).toContain(foldText('خارج از گارانتی'))
  expect(text).toContain(foldText('اجرت: مشمول گارانتی، به تشخیص کارشناس'))
  expect(text).not.toContain(foldText('محرمانه'))
})

test('a shop that keeps no warranty prints no word of it', async () => {
  const { manager } = await openTestApp()
  const repair = await aRepair(manager)
  await aPolicy(manager)
  expect(await textOf(manager, repair.id, 'intake_receipt')).not.toContain(foldText('گارانتی'))
})

test('D7 the delivery receipt tells what the warranty paid, and the customer owes nothing for it', async () => {
  const { manager } = await openTestApp()
  const { repair } = await aWarrantedRepair(manager)
  const ready = await moveTo(manager, repair, 'ready')
  await coverLine(manager, ready, { unitPrice: 1_250_000 })
  await handOver(manager, ready)
  const text = await textOf(manager, repair.id, 'delivery_receipt')
  expect(text).toContain(foldText('با گارانتی (۱۲۵٬۰۰۰ تومان)'))
})

test('D8 the delivery receipt names the device that was given instead, and its card', async () => {
  const { manager } = await openTestApp()
  const { repair } = await aWarrantedRepair(manager)
  const claim = await manager.claims.replace({
    ...change(repair),
    device: { serialNo: 'NEW-7788', brand: 'Samsung', model: 'Galaxy A54' },
    unitValue: 1,
    reason: 'آزمون',
  })
  await handOver(manager, await manager.repairs.byId({ id: repair.id }))
  const text = await textOf(manager, repair.id, 'delivery_receipt')
  expect(text).toContain(foldText('دستگاه جایگزین'))
  expect(text).toContain(foldText('NEW-7788'))
  expect(text).toContain(foldText(claim.replacement?.card.number ?? 'none'))
})
