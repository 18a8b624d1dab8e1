import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { WarrantyPage } from '../../../src/renderer/warranty/warranty-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { field, fieldSoon, isOffered, pressable, renderPage } from '../../support/render-page'
import type { Client } from '../../support/test-app'
import { openTestApp } from '../../support/test-app'
import { aCard, activate, aPolicy, cardsOf, issueCodes, issueRange } from '../../support/warranty'
import { scan } from './scan'

const words = fa.warranty

describe('the list of cards', () => {
  test('shows number, serial, model, policy, day, owner and status, and a row opens its card', async () => {
    const { manager } = await openTestApp()
    const owner = await manager.customers.add({
      commandId: crypto.randomUUID(),
      name: 'زهرا احمدی',
      phone: '09121112233',
    })
    const policy = await aPolicy(manager, { name: 'طلایی' })
    const issued = await aCard(manager, { serialNo: 'SN001', policy })
    const facts = { activatedOn: '2026-11-20', brand: 'Samsung', model: 'Galaxy A54', ownerId: owner.id }
    const card = await activate(manager, issued, facts)
    const { user, history } = renderPage(<WarrantyPage />, { client: manager, path: '/warranty' })
    const row = (await screen.findByText(card.number)).closest('tr')
    expect([...(row?.cells ?? [])].map(({ textContent }) => textContent)).toEqual([
      card.number,
      words.statuses.active,
      'SN001',
      'Samsung Galaxy A54',
      'طلایی',
      '۱۴۰۵/۰۸/۲۹',
      'زهرا احمدی',
    ])
    row?.focus()
    await user.keyboard('{Enter}')
    expect(history.at(-1)).toBe(`/warranty/cards/${card.id}`)
  })

  test('filters of the address narrow it and are cleared together', async () => {
    const { manager } = await openTestApp()
    const waiting = await aCard(manager, { serialNo: 'SN001' })
    const active = await activate(manager, await aCard(manager, { serialNo: 'SN002' }), {
      activatedOn: '2026-11-20',
    })
    const { user } = renderPage(<WarrantyPage />, { client: manager, path: '/warranty?status=active' })
    await screen.findByText(active.number)
    expect(screen.queryByText(waiting.number)).toBeNull()
    await user.click(await pressable(words.clearFilters))
    await screen.findByText(waiting.number)
  })

  test('cards are found by the start of their serial, in Persian digits too', async () => {
    const { manager } = await openTestApp()
    const [one, other] = [
      await aCard(manager, { serialNo: 'SN-001' }),
      await aCard(manager, { serialNo: 'SN-777' }),
    ]
    const { user, history } = renderPage(<WarrantyPage />, { client: manager, path: '/warranty' })
    await screen.findByText(one.number)
    await user.type(field(words.find), 'sn ۷۷۷')
    await waitFor(() => expect(screen.queryByText(one.number)).toBeNull())
    await screen.findByText(other.number)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(history.at(-1)).toBe(`/warranty/cards/${other.id}`))
  })

  test('N7 a scanned serial opens its card', async () => {
    const { manager } = await openTestApp()
    const card = await aCard(manager, { serialNo: 'SN00717' })
    const { history } = renderPage(<WarrantyPage />, { client: manager, path: '/warranty' })
    await screen.findByText(card.number)
    scan('SN00717')
    await waitFor(() => expect(history.at(-1)).toBe(`/warranty/cards/${card.id}`))
  })

  test('a shop without a policy is told to write one first', async () => {
    const { manager } = await openTestApp()
    const { user, history } = renderPage(<WarrantyPage />, { client: manager, path: '/warranty' })
    await screen.findByText(words.noPolicyYet)
    await user.click(await pressable(words.policies.add))
    expect(history.at(-1)).toBe('/warranty/policies/new')
  })

  test('whoever may only look is offered neither to issue nor to write', async () => {
    const { manager, as } = await openTestApp()
    await aPolicy(manager)
    renderPage(<WarrantyPage />, { client: await as('counter'), path: '/warranty' })
    await screen.findByText(words.noCardsToSee)
    expect(isOffered(words.issue)).toBe(false)
  })
})

describe('issuing', () => {
  test('says how many cards a range makes before they are made, then leads to them', async () => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager, { name: 'طلایی', scope: { brand: 'Snowa', model: 'SWM' } })
    const { user, history } = renderPage(<WarrantyPage />, { client: manager, path: '/warranty' })
    await user.click(await pressable(words.issue))
    await choosePolicy(user, 'طلایی')
    await user.type(field(words.issuing.firstSerial), 'SNW-0098')
    await user.type(field(words.issuing.lastSerial), 'SNW-0103')
    await screen.findByText(words.issuing.willMake.replace('{{count}}', '۶'))
    expect((await manager.warranty.cards({})).rows).toEqual([])
    await user.click(await pressable(words.issuing.submit.replace('{{count}}', '۶')))
    await screen.findByText(words.issuing.done.replace('{{count}}', '۶'))
    await user.click(await pressable(words.issuing.seeCards))
    const { rows } = await manager.warranty.cards({ policyId: policy.id })
    expect(rows.map(({ serialNo }) => serialNo).sort()).toEqual(
      ['098', '099', '100', '101', '102', '103'].map(end => `SNW-0${end}`),
    )
    expect(rows[0]).toMatchObject({ brand: 'Snowa', model: 'SWM' })
    const [batch] = (await manager.warranty.batches({})).rows
    expect(history.at(-1)).toBe(`/warranty?batchId=${batch?.id}`)
  })

  test('serials that make no range are told at once, and nothing is sent', async () => {
    const { manager } = await openTestApp()
    await aPolicy(manager, { name: 'طلایی' })
    const { user } = renderPage(<WarrantyPage />, { client: manager, path: '/warranty' })
    await user.click(await pressable(words.issue))
    await user.type(await fieldSoon(words.issuing.firstSerial), 'SN-0103')
    await user.type(field(words.issuing.lastSerial), 'SN-0098')
    await screen.findByText(words.issuing.rangeWrong)
    expect((await manager.warranty.batches({})).rows).toEqual([])
  })

  test('D10 a serial that has a card is refused beside the button, and what was typed stays', async () => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager, { name: 'طلایی' })
    await aCard(manager, { serialNo: 'SN-0100', policy })
    const { user } = renderPage(<WarrantyPage />, { client: manager, path: '/warranty' })
    await user.click(await pressable(words.issue))
    await choosePolicy(user, 'طلایی')
    await user.type(field(words.issuing.firstSerial), 'SN-0098')
    await user.type(field(words.issuing.lastSerial), 'SN-0103{Enter}')
    await screen.findByText(/SN-0100/, { selector: '[role=alert] *, .mantine-TextInput-error' })
    expect(field(words.issuing.lastSerial).value).toBe('SN-0103')
    expect((await manager.warranty.cards({})).rows).toHaveLength(1)
  })

  test('cards with codes of their own are counted in any digits', async () => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager, { name: 'طلایی' })
    const { user } = renderPage(<WarrantyPage />, { client: manager, path: '/warranty' })
    await user.click(await pressable(words.issue))
    await choosePolicy(user, 'طلایی')
    await user.click(screen.getByText(words.issuing.codes))
    await user.type(await fieldSoon(words.issuing.count), '۱۲{Enter}')
    await screen.findByText(words.issuing.done.replace('{{count}}', '۱۲'))
    expect((await manager.warranty.cards({ policyId: policy.id })).rows).toHaveLength(12)
  })
})

describe('batches', () => {
  test('stand with how, how many and which numbers, and open their cards', async () => {
    const { manager } = await openTestApp()
    const policy = await aPolicy(manager, { name: 'طلایی' })
    const batch = await issueRange(manager, policy, { firstSerial: 'A01', lastSerial: 'A03' })
    await issueCodes(manager, policy)
    const { user, history } = renderPage(<WarrantyPage />, {
      client: manager,
      path: '/warranty?tab=batches',
    })
    const kind = await screen.findByText(words.batches.kinds.range)
    expect(kind.closest('tr')?.textContent).toContain(`${batch.firstNumber} – ${batch.lastNumber}`)
    await user.click(kind)
    expect(history.at(-1)).toBe(`/warranty?batchId=${batch.id}`)
    expect(await cardsOf(manager, batch)).toHaveLength(3)
  })
})

describe('manufacturers', () => {
  test('one is added and then changed; a name that is taken is refused', async () => {
    const { manager } = await openTestApp()
    await addManufacturer(manager, 'اسنوا')
    const { user } = renderPage(<WarrantyPage />, { client: manager, path: '/warranty?tab=manufacturers' })
    await user.click(await pressable(words.manufacturers.add))
    await user.type(await fieldSoon(words.manufacturers.name), 'اسنوا{Enter}')
    await screen.findByText(fa.errors.MANUFACTURER_NAME_TAKEN)
    await user.type(field(words.manufacturers.name), ' سرویس{Enter}')
    await user.click(await screen.findByText('اسنوا سرویس'))
    await user.type(await fieldSoon(words.manufacturers.contact), 'خانم کریمی')
    await user.click(within(await dialog()).getByRole('button', { name: fa.common.save }))
    await screen.findByText('خانم کریمی')
    expect((await manager.warranty.manufacturers({})).map(({ name }) => name)).toContain('اسنوا سرویس')
  })
})

/** In the form: the list behind it has the same policies as a filter. */
async function choosePolicy(user: User, name: string): Promise<void> {
  await user.click(within(await dialog()).getByLabelText(words.issuing.policy, { selector: 'input' }))
  const options = [...document.querySelectorAll<HTMLElement>('[role=option]')]
  const option = options.findLast(({ textContent }) => textContent === name)
  if (!option) throw new Error(`no policy «${name}» is offered`)
  await user.click(option)
}

type User = ReturnType<typeof renderPage>['user']

function dialog(): Promise<HTMLElement> {
  return screen.findByRole('dialog')
}

function addManufacturer(client: Client, name: string) {
  return client.warranty.saveManufacturer({
    commandId: crypto.randomUUID(),
    version: 0,
    name,
    isActive: true,
  })
}
