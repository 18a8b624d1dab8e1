import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { AccountPanel } from '../../../src/renderer/billing/account-panel'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aRepair } from '../../support/factories'
import { field, fieldSoon, isOffered, pressable, renderPage } from '../../support/render-page'
import { type Client, openTestApp } from '../../support/test-app'

const words = fa.billing
const toman = (number: string) => `${number}\u00a0تومان`

test('a line is added in toman, with the shop’s warranty days, and the balance follows', async () => {
  const { manager, repair } = await openAccount()
  const { user } = renderPage(<AccountPanel repair={repair} />, { client: manager })
  await user.click(await pressable(words.charges.add))
  await user.type(await fieldSoon(words.columns.description), 'تعویض باتری')
  await user.type(field(words.columns.unitPrice), '۲۵۰۰۰۰')
  await user.clear(field(words.columns.quantity))
  await user.type(field(words.columns.quantity), '۲{Enter}')
  await screen.findByText('تعویض باتری')
  const account = await manager.billing.account({ repairId: repair.id })
  expect(account.charges).toMatchObject([{ unitPrice: 2_500_000, quantity: 2, warrantyDays: 30 }])
  await waitFor(() => expect(balance()).toContain(toman('۵۰۰٬۰۰۰')))
})

test('a line says what is wrong with it, and nothing is written', async () => {
  const { manager, repair } = await openAccount()
  const { user } = renderPage(<AccountPanel repair={repair} />, { client: manager })
  await user.click(await pressable(words.charges.add))
  await user.type(await fieldSoon(words.columns.unitPrice), 'مفت{Enter}')
  expect(await screen.findAllByText(fa.issues.required)).toHaveLength(1)
  expect(screen.getByText(/تومان بنویسید/)).toBeTruthy()
  expect((await manager.billing.account({ repairId: repair.id })).charges).toHaveLength(0)
})

test('a line that was saved though its answer was lost, then changed, says so, and adds when pressed again', async () => {
  const { manager, repair } = await openAccount()
  const { user } = renderPage(<AccountPanel repair={repair} />, { client: losingFirstCharge(manager) })
  const lines = async () => (await manager.billing.account({ repairId: repair.id })).charges
  await user.click(await pressable(words.charges.add))
  await user.type(await fieldSoon(words.columns.description), 'باتری')
  await user.type(field(words.columns.unitPrice), '۲۵۰۰۰۰{Enter}')
  await screen.findByRole('alert')
  await user.type(field(words.columns.description), ' اصلی{Enter}')
  await screen.findByText(fa.errors.COMMAND_REUSED)
  expect((await lines()).map(({ description }) => description)).toEqual(['باتری'])
  await user.type(field(words.columns.description), '{Enter}')
  await waitFor(async () => expect(await lines()).toHaveLength(2))
})

test('G4 a line is taken off with a reason, and stays to be seen with who and why', async () => {
  const { manager, repair } = await openAccount(1_000_000)
  const { user } = renderPage(<AccountPanel repair={repair} />, { client: manager })
  await user.click(await pressable(`${words.charges.remove}: اجرت`))
  await fieldSoon(words.charges.removeReason)
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(fa.issues.required)
  await user.type(field(words.charges.removeReason), 'اشتباه بود{Control>}{Enter}{/Control}')
  await screen.findByText(`${words.charges.removed}: اشتباه بود – سارا مدیری`)
  expect((await manager.billing.account({ repairId: repair.id })).totals.balance).toBe(0)
  expect(isOffered(`${words.charges.remove}: اجرت`)).toBe(false)
})

test('a discount says its bound, and is refused above it with what was typed', async () => {
  const { manager, repair } = await openAccount(1_000_000)
  const { user } = renderPage(<AccountPanel repair={repair} />, { client: manager })
  await user.click(await pressable(words.discount.add))
  await screen.findByText(words.discount.most.replace('{{amount}}', toman('۱۰۰٬۰۰۰').replace('\u00a0', ' ')))
  await user.type(field(words.discount.amount), '۱۰۰۰۰۱')
  await user.type(field(words.discount.reason), 'همسایه{Enter}')
  expect((await screen.findByRole('alert')).textContent).toBe(fa.errors.DISCOUNT_ABOVE_CHARGES)
  expect(field(words.discount.reason).value).toBe('همسایه')
  await user.clear(field(words.discount.amount))
  await user.type(field(words.discount.amount), '۱۰۰۰۰{Enter}')
  await waitFor(() => expect(balance()).toContain(toman('۹۰٬۰۰۰')))
})

test('a discount without an amount is asked for it at its field', async () => {
  const { manager, repair } = await openAccount(1_000_000)
  const { user } = renderPage(<AccountPanel repair={repair} />, { client: manager })
  await user.click(await pressable(words.discount.add))
  await user.type(await fieldSoon(words.discount.reason), 'همسایه{Enter}')
  await screen.findByText(fa.issues.required)
  expect(field(words.discount.amount).getAttribute('aria-invalid')).toBe('true')
})

test('paying twice by a double click pays once', async () => {
  const { manager, repair } = await openAccount(1_000_000)
  const { user } = renderPage(<AccountPanel repair={repair} />, { client: manager })
  await user.click(await pressable(words.payments.pay))
  await waitFor(() => expect(field(words.payments.amount).value).toBe('۱۰۰٬۰۰۰'))
  await user.dblClick(sendButton(words.payments.pay))
  await waitFor(() => expect(balance()).toBe(`${words.totals.balance}${toman('۰')}`))
  expect((await manager.billing.account({ repairId: repair.id })).payments).toHaveLength(1)
})

test('a payment above the balance is refused in the shop’s unit, and stays as typed', async () => {
  const { manager, repair } = await openAccount(1_000_000)
  const { user } = renderPage(<AccountPanel repair={repair} />, { client: manager })
  await user.click(await pressable(words.payments.pay))
  await user.clear(await fieldSoon(words.payments.amount))
  await user.type(field(words.payments.amount), '۲۰۰۰۰۰{Enter}')
  const sentence = fa.errors.PAYMENT_ABOVE_BALANCE.replace('{{balance}}', toman('۱۰۰٬۰۰۰'))
  expect((await screen.findByRole('alert')).textContent).toBe(sentence)
  expect(field(words.payments.amount).value).toMatch(/۲۰۰٬?۰۰۰/)
})

test('an unreadable payment is never sent', async () => {
  const { manager, repair } = await openAccount(1_000_000)
  const { user } = renderPage(<AccountPanel repair={repair} />, { client: manager })
  await user.click(await pressable(words.payments.pay))
  await user.clear(await fieldSoon(words.payments.amount))
  await user.type(field(words.payments.amount), 'همه{Enter}')
  expect(field(words.payments.amount).value).toBe('همه')
  expect(field(words.payments.amount).getAttribute('aria-invalid')).toBe('true')
  expect((await manager.billing.account({ repairId: repair.id })).payments).toHaveLength(0)
})

test('G5 a deposit is taken by card while nothing is open, and given back with a reason', async () => {
  const { manager, repair } = await openAccount()
  const { user } = renderPage(<AccountPanel repair={repair} />, { client: manager })
  await user.click(await pressable(words.payments.deposit))
  await user.type(await fieldSoon(words.payments.amount), '۵۰۰۰۰')
  await user.click(screen.getByText(words.methods.card))
  await user.type(field(words.payments.reference), '۱۲۳۴{Enter}')
  await waitFor(() => expect(balance()).toContain(words.totals.credit))
  await user.click(await pressable(words.payments.refund))
  await waitFor(() => expect(field(words.payments.amount).value).toBe('۵۰٬۰۰۰'))
  await user.type(field(words.payments.refundReason), 'منصرف شد{Enter}')
  await waitFor(() => expect(balance()).toContain(words.totals.balance))
  expect((await manager.billing.account({ repairId: repair.id })).payments).toMatchObject([
    { kind: 'deposit', amount: 500_000, method: 'card', reference: '۱۲۳۴' },
    { kind: 'refund', amount: 500_000, reason: 'منصرف شد' },
  ])
})

test('G5 a refund above what was paid is refused with the sum', async () => {
  const { manager, repair } = await openAccount()
  await manager.billing.deposit({ ...act(repair.id), amount: 500_000, method: 'cash' })
  const { user } = renderPage(<AccountPanel repair={repair} />, { client: manager })
  await user.click(await pressable(words.payments.refund))
  await user.clear(await fieldSoon(words.payments.amount))
  await user.type(field(words.payments.amount), '۵۰۰۰۱')
  await user.type(field(words.payments.refundReason), 'منصرف شد{Enter}')
  const sentence = fa.errors.REFUND_ABOVE_PAID.replace('{{paid}}', toman('۵۰٬۰۰۰'))
  expect((await screen.findByRole('alert')).textContent).toBe(sentence)
})

test('a technician charges, and neither discounts nor takes nor gives money', async () => {
  const { as, manager, repair } = await openAccount(1_000_000)
  await manager.billing.deposit({ ...act(repair.id), amount: 500_000, method: 'cash' })
  renderPage(<AccountPanel repair={repair} />, { client: await as('technician') })
  await pressable(words.charges.add)
  for (const name of [words.discount.add, words.payments.pay, words.payments.refund]) {
    expect(isOffered(name)).toBe(false)
  }
})

test('of a device that has left, no line changes any more', async () => {
  const { manager, repair } = await openAccount(1_000_000)
  const ready = { ...repair, kind: 'delivered' } as const
  renderPage(<AccountPanel repair={ready} />, { client: manager })
  await pressable(words.payments.pay)
  expect(isOffered(words.charges.add)).toBe(false)
  expect(isOffered(`${words.charges.remove}: اجرت`)).toBe(false)
})

/** A repair with a line of labour, in rial, or none. */
async function openAccount(labour = 0) {
  const app = await openTestApp()
  const repair = await aRepair(app.manager)
  if (labour > 0) await charge(app.manager, repair.id, labour)
  return { ...app, repair }
}

async function charge(client: Client, repairId: string, unitPrice: number) {
  await client.billing.addCharge({
    ...act(repairId),
    kind: 'labour',
    description: 'اجرت',
    quantity: 1,
    unitPrice,
    warrantyDays: 30,
  })
}

function act(repairId: string) {
  return { commandId: crypto.randomUUID(), repairId }
}

/** The last line of the totals. */
function balance(): string {
  const totals = screen.getByRole('table', { name: words.totals.total })
  return within(totals).getAllByRole('row').at(-1)?.textContent ?? ''
}

function sendButton(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button[type="submit"]')].find(
    button => button.textContent === name,
  )
  if (!found) throw new Error(`nothing sends «${name}»`)
  return found
}

/** A wire that breaks after the first added line was committed, before its answer came. */
function losingFirstCharge(client: Client): Client {
  let isLost = false
  const addCharge: Client['billing']['addCharge'] = async (...call) => {
    const account = await client.billing.addCharge(...call)
    if (isLost) return account
    isLost = true
    throw new Error('the answer is lost')
  }
  const billing = withKey(client.billing, 'addCharge', addCharge)
  return withKey(client, 'billing', billing)
}

function withKey<T extends object, K extends keyof T>(target: T, key: K, value: T[K]): T {
  return new Proxy(target, {
    get: (from, asked, receiver) => (asked === key ? value : Reflect.get(from, asked, receiver)),
  })
}
