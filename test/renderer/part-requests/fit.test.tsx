import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { RepairPage } from '../../../src/renderer/repairs/repair-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { field, fieldSoon, isOffered, pressable, renderPage } from '../../support/render-page'
import { aPlace } from '../../support/stock'
import { placesOf, transfer } from '../../support/stock-documents'
import type { Client } from '../../support/test-app'
import { panel } from '../repairs/bench'
import { scanAfterTyping as scan } from '../stock/receive-scan'
import { aPartsShop, ask, issueAll, none, standOf } from './parts-shop'

const words = fa.partRequests
const of = (text: string, part: string) => text.replace('{{part}}', part)

/** A repair with two displays in the bag of its technician. */
async function anIssuedShop() {
  const shop = await aPartsShop()
  await ask(shop.technician, shop.repair, shop.display, 2)
  await issueAll(shop.keeper)
  const open = (client: Client = shop.technician) =>
    renderPage(<RepairPage id={shop.repair.id} />, { client })
  return { ...shop, open }
}

describe('fitting parts', () => {
  test('H5 E1 takes them from the bag, with the price and the warranty of the part', async () => {
    const { technician, repair, open } = await anIssuedShop()
    const { user } = open()
    const shown = await panel(words.panel.title)
    await shown.findByText(words.panel.mine)
    await user.click(await pressable(of(words.acts.useOf, 'DISPLAY1')))
    const quantity = await fieldSoon(words.use.quantity)
    expect(quantity.value).toBe('۲')
    expect(field(words.use.warrantyDays).value).toBe('۹۰')
    await user.clear(quantity)
    await user.type(quantity, '1')
    await screen.findByText(/۵۰۰٬۰۰۰/)
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () =>
      expect(await standOf(technician, repair)).toEqual({ ...none, issued: 1, used: 1 }),
    )
    const { charges } = await technician.billing.account({ repairId: repair.id })
    expect(charges.map(({ kind, amount, warrantyDays }) => [kind, amount, warrantyDays])).toEqual([
      ['part', 5_000_000, 90],
    ])
    await shown.findByText(`${words.states.used}: ۱ عدد`)
    await shown.findByText(new RegExp(words.panel.customerPays.split('{{')[0] as string))
  })

  test('H5 more than was issued stands refused, and what was typed stays', async () => {
    const { technician, repair, open } = await anIssuedShop()
    const { user } = open()
    await user.click(await pressable(of(words.acts.useOf, 'DISPLAY1')))
    const quantity = await fieldSoon(words.use.quantity)
    await user.clear(quantity)
    await user.type(quantity, '3')
    await user.click(await pressable(words.use.save))
    await waitFor(() => expect(quantity.getAttribute('aria-invalid')).toBe('true'))
    expect(quantity.value).toBe('۳')
    expect(await standOf(technician, repair)).toEqual({ ...none, issued: 2 })
  })

  test('H11 pieces with serials are named by them, and a stranger is refused at once', async () => {
    const { technician, keeper, repair, board } = await aPartsShop()
    await ask(technician, repair, board)
    await issueAll(keeper, ['SN200'])
    const { user } = renderPage(<RepairPage id={repair.id} />, { client: technician })
    await user.click(await pressable(of(words.acts.useOf, 'BOARD1')))
    await screen.findAllByText('SN200')
    scan('SN100')
    await screen.findByText(/SN100/)
    await user.click(await pressable(words.use.save))
    await waitFor(async () => expect(await standOf(technician, repair)).toEqual({ ...none, used: 1 }))
    const { uses } = await technician.partRequests.ofRepair({ repairId: repair.id })
    expect(uses.map(({ serialNos }) => serialNos)).toEqual([['SN200']])
  })

  test('H1 a fitted part comes out again with its reason, and stays to be seen', async () => {
    const { technician, repair, open } = await anIssuedShop()
    const { user } = open()
    await user.click(await pressable(of(words.acts.useOf, 'DISPLAY1')))
    await fieldSoon(words.use.quantity)
    await user.click(await pressable(words.use.save))
    await user.click(await pressable(`${words.acts.takeOut}: DISPLAY1`))
    await user.type(await fieldSoon(words.acts.takeOutReason), 'جور نبود')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(new RegExp(words.panel.takenOut))
    expect(await standOf(technician, repair)).toEqual({ ...none, issued: 2 })
  })

  test('what lies in the own bag is fitted without being asked for', async () => {
    const { manager, technician, keeper, display, bin, repair } = await aPartsShop()
    const me = (await technician.session.current({})).staff
    const bag = await aPlace(manager, { name: 'کیف رضا', kind: 'bag', holderId: me?.id ?? null })
    await transfer(manager, { fromId: bin.id, toId: bag.id }, { partId: display.id, quantity: 2 })
    const { user } = renderPage(<RepairPage id={repair.id} />, { client: technician })
    await user.click(await pressable(words.acts.ask))
    await user.click(await pressable(of(words.ask.fromBagOf, 'DISPLAY1')))
    const quantity = await fieldSoon(words.use.quantity)
    expect(quantity.value).toBe('۱')
    await user.click(await pressable(words.use.save))
    await waitFor(async () => expect(await standOf(technician, repair)).toEqual({ ...none, used: 1 }))
    expect(await keeper.partRequests.pickList({})).toEqual([])
  })
})

describe('giving back', () => {
  test('H5 puts what was not needed where the part is kept', async () => {
    const { manager, technician, display, repair, open } = await anIssuedShop()
    const { user } = open()
    await user.click(await pressable(of(words.acts.giveBackOf, 'DISPLAY1')))
    await waitFor(() => expect(field(words.back.to).value).toContain('قفسهٔ ۱'))
    await user.type(field(words.back.reason), 'سالم بود')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect(await standOf(technician, repair)).toEqual({ ...none, withdrawn: 2 }))
    expect(await placesOf(manager, display)).toEqual({ 'قفسهٔ ۱': 5 })
  })

  test('M3 the counter sees what was issued and can neither fit nor give it back', async () => {
    const { counter, open } = await anIssuedShop()
    open(counter)
    await (await panel(words.panel.title)).findByText(new RegExp(words.states.issued))
    expect(isOffered(of(words.acts.useOf, 'DISPLAY1'))).toBe(false)
    expect(isOffered(of(words.acts.giveBackOf, 'DISPLAY1'))).toBe(false)
    await pressable(words.acts.ask)
  })
})
