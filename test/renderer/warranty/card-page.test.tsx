import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { CardPage } from '../../../src/renderer/warranty/card-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { addDays } from '../../../src/shared/kernel/day'
import type { Card } from '../../../src/shared/warranty/card'
import { aRepair, newDevice, testDay, typeIdOf } from '../../support/factories'
import { field, fieldSoon, isOffered, pressable, pressKey, renderPage } from '../../support/render-page'
import { type Client, openTestApp } from '../../support/test-app'
import { aCard, activate, aPolicy, cardsOf, issueCodes } from '../../support/warranty'
import { scan } from './scan'

const words = fa.warranty

describe('a card’s page', () => {
  test('D5 says what the card says today, with the sum that made it, and its term as days', async () => {
    const { manager } = await openTestApp()
    const card = await activeCard(manager, { activatedOn: '2025-11-22' })
    renderPage(<CardPage id={card.id} />, { client: manager })
    await screen.findByRole('heading', { name: card.number })
    // 1 Azar 1404 + 18 months = 1 Khordad 1406.
    const verdict = await screen.findByText(/^مشمول گارانتی/)
    expect(verdict.textContent).toContain('۱۴۰۴/۰۹/۰۱')
    expect(verdict.textContent).toContain('۱۴۰۶/۰۳/۰۱')
    const steps = within(screen.getByRole('list', { name: words.timeline.label })).getAllByRole('listitem')
    expect(steps.map(({ textContent }) => textContent)).toEqual([
      `${words.timeline.activated}۱۴۰۴/۰۹/۰۱`,
      `${words.timeline.today}۱۴۰۵/۰۹/۰۱`,
      `${words.timeline.endsOf.replace('{{lines}}', 'قطعه و اجرت')}۱۴۰۶/۰۳/۰۱`,
    ])
  })

  test('an issued card is activated by its key, with a serial, a day and a customer found by name', async () => {
    const { manager, as } = await openTestApp()
    const counter = await as('counter')
    const { id: ownerId } = await addCustomer(counter, 'زهرا احمدی', '09121112233')
    const card = await codeCard(manager)
    const { user } = renderPage(<CardPage id={card.id} />, { client: counter })
    await pressable(words.acts.activate)
    pressKey('F8')
    await user.type(await fieldSoon(words.fields.serialNo), 'SN-۴۵۶')
    await user.type(field(words.fields.owner), 'زهرا')
    await user.click(await screen.findByRole('option', { name: /زهرا احمدی/, hidden: true }))
    await user.click(within(await dialog()).getByRole('button', { name: words.acts.activate }))
    await screen.findByText(words.statuses.active)
    expect(await manager.warranty.byId({ id: card.id })).toMatchObject({
      status: 'active',
      serialNo: 'SN-456',
      activatedOn: testDay,
      owner: { id: ownerId },
    })
    await screen.findByText(words.events.activatedOn.replace('{{date}}', '۱۴۰۵/۰۹/۰۱'))
  })

  test('D10 a serial that another card has is refused at its field, and what was typed stays', async () => {
    const { manager } = await openTestApp()
    const other = await activeCard(manager, { serialNo: 'SN001' })
    const card = await codeCard(manager)
    const { user } = renderPage(<CardPage id={card.id} />, { client: manager })
    await user.click(await pressable(words.acts.activate))
    await user.type(await fieldSoon(words.fields.serialNo), 'sn-001{Enter}')
    await waitFor(() => expect(field(words.fields.serialNo).getAttribute('aria-invalid')).toBe('true'))
    expect(field(words.fields.serialNo).value).toBe('sn-001')
    expect((await pressable(words.acts.seeTaken.split(' {')[0] ?? '')).getAttribute('href')).toBe(
      `/warranty/cards/${other.id}`,
    )
    expect(await manager.warranty.byId({ id: card.id })).toMatchObject({ status: 'issued', serialNo: null })
  })

  test('N7 a scan fills in the serial of the device, wherever the focus is', async () => {
    const { manager } = await openTestApp()
    const card = await codeCard(manager)
    const { user } = renderPage(<CardPage id={card.id} />, { client: manager })
    await user.click(await pressable(words.acts.activate))
    await fieldSoon(words.fields.serialNo)
    scan('SNW00417')
    await waitFor(() => expect(field(words.fields.serialNo).value).toBe('SNW00417'))
    expect(await manager.warranty.byId({ id: card.id })).toMatchObject({ status: 'issued' })
  })

  test('days in the wrong order are told as days of the calendar', async () => {
    const { manager } = await openTestApp()
    const card = await aCard(manager, { serialNo: 'SN001' })
    const { user } = renderPage(<CardPage id={card.id} />, { client: manager })
    await user.click(await pressable(words.acts.activate))
    await user.type(await fieldSoon(words.fields.soldOn), '1406/1/1')
    await user.click(within(await dialog()).getByRole('button', { name: words.acts.activate }))
    const told = await screen.findByText(/۱۴۰۶\/۰۱\/۰۱/)
    expect(told.textContent).not.toContain('2027')
  })

  test('blocking asks for the reason and can be taken back at once', async () => {
    const { manager } = await openTestApp()
    const card = await activeCard(manager)
    const { user } = renderPage(<CardPage id={card.id} />, { client: manager })
    await openMore(user)
    await user.click(await pressable(words.acts.block))
    const form = await dialog()
    await user.type(within(form).getByRole('textbox'), 'گم شده است')
    await user.click(within(form).getByRole('button', { name: words.acts.block }))
    await screen.findByText(words.statuses.blocked)
    await user.click(await pressable(fa.common.undo))
    await screen.findByText(words.statuses.active)
    const { rows } = await manager.warranty.history({ cardId: card.id })
    expect(rows.slice(0, 2).map(({ event, reason }) => ({ event, reason }))).toEqual([
      { event: 'unblocked', reason: words.acts.undoReason },
      { event: 'blocked', reason: 'گم شده است' },
    ])
  })

  test('unblocking taken back blocks again for the reason of before', async () => {
    const { manager } = await openTestApp()
    const card = await changed(manager, await activeCard(manager), 'blocked', 'کارت مفقودی')
    const { user } = renderPage(<CardPage id={card.id} />, { client: manager })
    await user.click(await pressable(words.acts.unblock))
    const form = await dialog()
    await user.type(within(form).getByRole('textbox'), 'پیدا شد')
    await user.click(within(form).getByRole('button', { name: words.acts.unblock }))
    await user.click(await pressable(fa.common.undo))
    await waitFor(async () =>
      expect((await manager.warranty.byId({ id: card.id })).facts).toMatchObject({
        status: 'blocked',
        statusReason: 'کارت مفقودی',
      }),
    )
  })

  test('a term is extended by months, with the reason in the history', async () => {
    const { manager } = await openTestApp()
    const card = await activeCard(manager)
    const { user } = renderPage(<CardPage id={card.id} />, { client: manager })
    await openMore(user)
    await user.click(await pressable(words.acts.extend))
    await user.type(await fieldSoon(words.acts.months), '۶')
    await user.type(field(words.acts.extendReason), 'دلجویی')
    await user.click(within(await dialog()).getByRole('button', { name: words.acts.extend }))
    await screen.findByText('تمدید شد: ۶ ماه')
    await screen.findByText('دلجویی')
    expect((await manager.warranty.byId({ id: card.id })).facts.extensions).toEqual([
      { on: testDay, months: 6 },
    ])
  })

  test('a card is given to another owner', async () => {
    const { manager } = await openTestApp()
    const { id } = await addCustomer(manager, 'کاوه آذرنوش', '09361234567')
    const card = await activeCard(manager)
    const { user } = renderPage(<CardPage id={card.id} />, { client: manager })
    await openMore(user)
    await user.click(await pressable(words.acts.transfer))
    await user.type(await fieldSoon(words.acts.newOwner), 'کاوه')
    await user.click(await screen.findByRole('option', { name: /کاوه آذرنوش/, hidden: true }))
    await user.click(within(await dialog()).getByRole('button', { name: words.acts.transfer }))
    await screen.findByRole('link', { name: 'کاوه آذرنوش' })
    expect((await manager.warranty.byId({ id: card.id })).owner).toMatchObject({ id })
  })

  test('a wrong model is corrected with a reason; without one the form asks for it', async () => {
    const { manager } = await openTestApp()
    const card = await activeCard(manager)
    const { user } = renderPage(<CardPage id={card.id} />, { client: manager })
    await openMore(user)
    await user.click(await pressable(words.acts.correct))
    const model = await fieldSoon(words.fields.model)
    await user.clear(model)
    await user.type(model, 'Galaxy A55')
    const send = within(await dialog()).getByRole('button', { name: words.acts.correct })
    await user.click(send)
    await screen.findByText(fa.issues.required)
    await user.type(field(words.acts.correctReason), 'اشتباه نوشته شده بود')
    await user.click(send)
    await screen.findByText(words.events.corrected)
    expect(await manager.warranty.byId({ id: card.id })).toMatchObject({ model: 'Galaxy A55' })
  })

  test('a voided card says why, is not covered and offers nothing any more', async () => {
    const { manager } = await openTestApp()
    const card = await changed(manager, await activeCard(manager), 'voided', 'پلمب شکسته بود')
    renderPage(<CardPage id={card.id} />, { client: manager })
    await screen.findByText('پلمب شکسته بود', { selector: 'bdi' })
    expect((await screen.findByText(/^خارج از گارانتی/)).textContent).toContain(card.number)
    expect(document.querySelector(`[aria-label="${words.acts.more}"]`)).toBeNull()
    expect(isOffered(words.acts.activate)).toBe(false)
  })

  test('the visits of its device stand below, and the usual act is to check it in', async () => {
    const { manager } = await openTestApp()
    const card = await activeCard(manager, { serialNo: 'SN009' })
    const repair = await aRepair(manager, {
      device: newDevice(await typeIdOf(manager), { serialNo: 'SN009' }),
    })
    const { history } = renderPage(<CardPage id={card.id} />, { client: manager })
    await screen.findByRole('table', { name: words.card.visits })
    await pressable(words.card.checkIn)
    pressKey('F2')
    await waitFor(() => expect(history.at(-1)).toBe(`/check-in?device=${repair.device.id}`))
  })

  test('whoever may only look is offered no act', async () => {
    const { manager, as } = await openTestApp()
    const technician = await as('technician')
    const card = await activeCard(manager)
    renderPage(<CardPage id={card.id} />, { client: technician })
    await screen.findByRole('heading', { name: card.number })
    await screen.findByText(words.events.issuedInBatch.replace('{{count}}', '۱'))
    expect(document.querySelector(`[aria-label="${words.acts.more}"]`)).toBeNull()
  })

  test('whoever takes in may change the owner and nothing else', async () => {
    const { manager, as } = await openTestApp()
    const counter = await as('counter')
    const card = await activeCard(manager)
    const { user } = renderPage(<CardPage id={card.id} />, { client: counter })
    await openMore(user)
    await pressable(words.acts.transfer)
    for (const act of ['correct', 'extend', 'block', 'stolen', 'void'] as const)
      expect(isOffered(words.acts[act])).toBe(false)
  })
})

type User = ReturnType<typeof renderPage>['user']

async function openMore(user: User): Promise<void> {
  await user.click(await pressable(words.acts.more))
}

function dialog(): Promise<HTMLElement> {
  return screen.findByRole('dialog')
}

async function activeCard(
  client: Client,
  { serialNo = 'SN100', activatedOn = addDays(testDay, -10) } = {},
): Promise<Card> {
  return activate(client, await aCard(client, { serialNo }), { activatedOn, brand: 'Samsung', model: 'A54' })
}

async function codeCard(client: Client): Promise<Card> {
  const [card] = await cardsOf(client, await issueCodes(client, await aPolicy(client)))
  if (!card) throw new Error('a batch without its card')
  return card
}

function changed(client: Client, { id, version }: Card, to: 'blocked' | 'voided', reason: string) {
  return client.warranty.changeStatus({ commandId: crypto.randomUUID(), cardId: id, version, to, reason })
}

function addCustomer(client: Client, name: string, phone: string) {
  return client.customers.add({ commandId: crypto.randomUUID(), name, phone })
}
