import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { App } from '../../../src/main/app'
import { HandOverPage } from '../../../src/renderer/handover/hand-over-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import type { Repair } from '../../../src/shared/repairs/model'
import { aRepair, handOver, moveTo } from '../../support/factories'
import { field, fieldSoon, isOffered, pressable, renderPage } from '../../support/render-page'
import { type Client, openTestApp } from '../../support/test-app'

const words = fa.handover
const { missing } = words

test('B7 the button is off until everything is answered, and each part says that it is missing', async () => {
  const { counter, repair, now } = await openCounter({ labour: 1_000_000 })
  const { user } = renderPage(<HandOverPage id={repair.id} />, { client: counter })
  const note = await screen.findByRole('status')
  expect(note.textContent).toContain(missing.ACCESSORIES_UNTICKED.split('{{')[0])
  expect(note.textContent).toContain(missing.PERSON_UNCHECKED)
  expect(note.textContent).toContain(missing.SIGNATURE_MISSING)
  expect(note.textContent).not.toContain('هنوز پرداخت نشده')
  await user.clear(field(words.money.take))
  await waitFor(() => expect(note.textContent).toContain('۱۰۰٬۰۰۰\u00a0تومان'))
  await user.type(field(words.money.take), '۱۰۰۰۰۰')
  await user.click(field('شارژر'))
  await user.type(field(words.person.identity), 'کارت ملی')
  expect(isOn()).toBe(false)
  await user.click(field(words.signature.paper))
  expect(isOn()).toBe(true)
  expect(screen.queryByRole('status')).toBeNull()
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(words.delivered)
  expect((await now()).kind).toBe('delivered')
})

test('B7 a missing accessory needs a note', async () => {
  const { counter, repair } = await openCounter()
  const { user } = renderPage(<HandOverPage id={repair.id} />, { client: counter })
  await answer(user)
  await user.click(field('شارژر'))
  expect(isOn()).toBe(false)
  await user.type(field(`شارژر: ${words.accessories.note}`), 'گم شده، جبران شد')
  expect(isOn()).toBe(true)
})

test('B7 the receipt of this repair proves who is there', async () => {
  const { counter, repair, app } = await openCounter()
  const code = await receiptCodeOf(app, repair)
  const { user } = renderPage(<HandOverPage id={repair.id} />, { client: counter })
  await user.click(await fieldSoon(words.person.scanReceipt))
  await user.paste(code)
  await user.keyboard('{Enter}')
  await screen.findByText(words.person.receipt)
})

test('a receipt of another repair says so, and keeps what was answered', async () => {
  const { counter, repair, app } = await openCounter()
  const other = await receiptCodeOf(app, await aRepair(counter))
  const { user } = renderPage(<HandOverPage id={repair.id} />, { client: counter })
  await user.click(await fieldSoon('شارژر'))
  await user.click(field(words.person.scanReceipt))
  await user.paste(other)
  await user.keyboard('{Enter}')
  await screen.findByText(fa.errors.RECEIPT_OF_ANOTHER_REPAIR)
  expect((field('شارژر') as HTMLInputElement).checked).toBe(true)
  expect(field(words.person.scanReceipt).value).toBe(other)
  await user.type(field(words.person.identity), 'کارت ملی')
  expect(field(words.person.identity).value).toBe('کارت ملی')
})

test('a receipt that was scanned before the page opened counts', async () => {
  const { counter, repair, app } = await openCounter()
  const code = await receiptCodeOf(app, repair)
  renderPage(<HandOverPage id={repair.id} />, { client: counter, path: `/?receipt=${code}` })
  await screen.findByText(words.person.receipt)
})

test('B7 an unreadable payment keeps the button off, also with a reason for credit', async () => {
  const { manager, repair } = await openCounter({ labour: 1_000_000 })
  const { user } = renderPage(<HandOverPage id={repair.id} />, { client: manager })
  await answer(user)
  await user.clear(field(words.money.take))
  await user.type(await fieldSoon(words.money.creditReason), 'مشتری همیشگی')
  expect(isOn()).toBe(true)
  await user.type(field(words.money.take), 'نصفش')
  expect(screen.getByRole('status').textContent).toContain(missing.PAYMENT_UNREADABLE)
  expect(isOn()).toBe(false)
})

test('B7 credit needs the permission and a reason, and stands on the hand-over', async () => {
  const { manager, counter, repair } = await openCounter({ labour: 1_000_000 })
  const counters = renderPage(<HandOverPage id={repair.id} />, { client: counter })
  await counters.user.clear(await fieldSoon(words.money.take))
  expect(() => field(words.money.creditReason)).toThrow()
  counters.unmount()
  const { user } = renderPage(<HandOverPage id={repair.id} />, { client: manager })
  await answer(user)
  await user.clear(field(words.money.take))
  await user.type(await fieldSoon(words.money.creditReason), 'مشتری همیشگی')
  await user.click(await pressable(words.deliver))
  await screen.findByText(words.delivered)
  expect(document.body.textContent).toContain(words.onCredit.replace('{{amount}}', '۱۰۰٬۰۰۰\u00a0تومان'))
})

test('pressed twice, one hand-over and one payment are made', async () => {
  const { manager, repair } = await openCounter({ labour: 1_000_000 })
  const { user } = renderPage(<HandOverPage id={repair.id} />, { client: manager })
  await answer(user)
  await user.dblClick(await pressable(words.deliver))
  await screen.findByText(words.delivered)
  expect((await manager.billing.account({ repairId: repair.id })).payments).toHaveLength(1)
})

test('what is not ready is not handed over', async () => {
  const { counter } = await openCounter()
  const early = await aRepair(counter)
  renderPage(<HandOverPage id={early.id} />, { client: counter })
  expect((await screen.findByRole('status')).textContent).toContain(missing.NOT_READY)
  expect(isOn()).toBe(false)
})

test('B10 a manager takes a mistaken hand-over back the same day, with a reason', async () => {
  const { manager, counter, repair, now } = await openCounter()
  await handOver(counter, repair)
  const counters = renderPage(<HandOverPage id={repair.id} />, { client: counter })
  await screen.findByText(words.delivered)
  expect(isOffered(words.reverse.action)).toBe(false)
  counters.unmount()
  const { user } = renderPage(<HandOverPage id={repair.id} />, { client: manager })
  await user.click(await pressable(words.reverse.action))
  await user.type(await fieldSoon(words.reverse.reason), 'گوشی دیگری بود')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await fieldSoon(words.person.identity)
  expect((await now()).kind).toBe('ready')
})

test('B10 the day after, nobody can take it back', async () => {
  const { manager, counter, repair, clock } = await openCounter()
  await handOver(counter, repair)
  clock.set('2026-11-23T08:00:00.000Z')
  renderPage(<HandOverPage id={repair.id} />, { client: manager })
  await screen.findByText(words.delivered)
  expect(isOffered(words.reverse.action)).toBe(false)
})

test('E1 E2 what was handed over says until when each line is warranted', async () => {
  const { manager, counter, repair } = await openCounter({ labour: 1_000_000 })
  await counter.billing.pay({
    commandId: crypto.randomUUID(),
    repairId: repair.id,
    amount: 1_000_000,
    method: 'cash',
  })
  await handOver(counter, repair)
  renderPage(<HandOverPage id={repair.id} />, { client: manager })
  await screen.findByText(words.delivered)
  const line = words.warranties.line.replace('{{days}}', '۳۰').replace('{{date}}', 'سه‌شنبه ۱ دی ۱۴۰۵')
  expect(document.body.textContent).toContain(`اجرت: ${line}`)
})

type User = ReturnType<typeof renderPage>['user']

/** Everything but the money. */
async function answer(user: User): Promise<void> {
  await user.click(await fieldSoon('شارژر'))
  await user.type(field(words.person.identity), 'کارت ملی')
  await user.click(field(words.signature.paper))
}

function isOn(): boolean {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
    textContent?.startsWith(words.deliver),
  )
  return button !== undefined && !button.disabled
}

/** A ready repair with a charger, and a line of labour in rial where one is wanted. */
async function openCounter({ labour = 0 } = {}) {
  const app = await openTestApp()
  const { manager } = app
  const counter = await app.as('counter')
  const repair = await moveTo(manager, await aRepair(counter), 'ready')
  if (labour > 0) await charge(manager, repair, labour)
  const now = () => manager.repairs.byId({ id: repair.id })
  return { ...app, app: app.app, counter, repair: await now(), now }
}

async function charge(client: Client, { id }: Repair, unitPrice: number) {
  await client.billing.addCharge({
    commandId: crypto.randomUUID(),
    repairId: id,
    kind: 'labour',
    description: 'اجرت',
    quantity: 1,
    unitPrice,
    warrantyDays: 30,
  })
}

async function receiptCodeOf({ services }: App, { id }: Repair): Promise<string> {
  const row = await services.db.reader('repairs').where({ id }).first('receipt_code')
  return row.receipt_code
}
