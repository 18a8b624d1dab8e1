import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { EditOrderPage, NewOrderPage } from '../../../src/renderer/purchasing/order-form-page'
import { SendBackPage } from '../../../src/renderer/purchasing/send-back-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aBuyingShop, aDraft, aSupplier, someTerms } from '../../support/purchasing'
import { field, fieldSoon, isOffered, pressable, renderPage } from '../../support/render-page'
import { placesOf, receive } from '../../support/stock-documents'
import type { Client } from '../../support/test-app'

const words = fa.purchasing
const { draft: draftWords } = fa.stockDocuments

async function keptBody(client: Client, form: 'purchase_order' | 'supplier_return'): Promise<string> {
  return (await client.drafts.load({ form }))?.body ?? ''
}

const newOrder = (client: Client, search = '') =>
  renderPage(<NewOrderPage />, { client, path: `/stock/orders/new${search}` })
const sendBackForm = (client: Client, search = '') =>
  renderPage(<SendBackPage />, { client, path: `/stock/returns/new${search}` })
const quantityOf = (number: string) => `${words.fields.quantity}: ${number}`

describe('an order that is being written', () => {
  test('O1 comes back after a crash as it was left, and starting over can be undone', async () => {
    const { manager, supplier, display } = await aBuyingShop()
    await someTerms(manager, { supplierId: supplier.id, partId: display.id }, { price: 1_000 })
    const first = newOrder(manager, `?part=${display.id}`)
    const quantity = await fieldSoon(quantityOf(display.number))
    await first.user.clear(quantity)
    await first.user.type(quantity, '۷')
    await first.user.type(field(words.fields.note), 'فوری')
    await first.user.tab()
    await waitFor(async () => expect(await keptBody(manager, 'purchase_order')).toContain('فوری'))
    first.unmount()

    const { user } = newOrder(manager)
    expect((await fieldSoon(quantityOf(display.number))).value).toBe('۷')
    expect(field(words.fields.note).value).toBe('فوری')
    await waitFor(() => expect(field(words.fields.supplier).value).toBe(supplier.name))
    await user.click(await pressable(draftWords.startOver))
    await waitFor(() => expect(field(words.fields.note).value).toBe(''))
    expect(screen.queryByText(display.number)).toBeNull()
    await user.click(await pressable(fa.common.undo))
    expect((await fieldSoon(quantityOf(display.number))).value).toBe('۷')
    await user.click(await pressable(words.form.save))
    await waitFor(async () => expect((await manager.purchasing.orders({})).rows).toHaveLength(1))
    await waitFor(async () => expect(await keptBody(manager, 'purchase_order')).toBe(''))
  })

  test('O1 whose answer was lost is saved once', async () => {
    const { manager, supplier, display } = await aBuyingShop()
    const first = newOrder(manager, `?part=${display.id}&supplier=${supplier.id}`)
    await first.user.type(await fieldSoon(words.fields.note), 'فوری')
    await first.user.tab()
    await waitFor(async () => expect(await keptBody(manager, 'purchase_order')).toContain('فوری'))
    const body = await keptBody(manager, 'purchase_order')
    await first.user.click(await pressable(words.form.save))
    await waitFor(async () => expect((await manager.purchasing.orders({})).rows).toHaveLength(1))
    await waitFor(async () => expect(await keptBody(manager, 'purchase_order')).toBe(''))
    first.unmount()
    // As a crash before the answer would have left it.
    await manager.drafts.save({ form: 'purchase_order', body })
    const again = newOrder(manager)
    await fieldSoon(quantityOf(display.number))
    await again.user.click(await pressable(words.form.save))
    await waitFor(() => expect(again.history.at(-1)).toMatch(/^\/stock\/orders\/[0-9a-f]/))
    expect((await manager.purchasing.orders({})).rows).toHaveLength(1)
  })

  test('gets what is ordered next from the same supplier; that of another begins anew, and the first can be had again', async () => {
    const { manager, supplier, display, cable, board } = await aBuyingShop()
    const other = await aSupplier(manager, { name: 'الکترو شرق' })
    const first = newOrder(manager, `?part=${display.id}&supplier=${supplier.id}`)
    await first.user.type(await fieldSoon(words.fields.note), 'فوری')
    await first.user.tab()
    await waitFor(async () => expect(await keptBody(manager, 'purchase_order')).toContain('فوری'))
    first.unmount()

    const second = newOrder(manager, `?part=${cable.id}&supplier=${supplier.id}`)
    await fieldSoon(quantityOf(cable.number))
    await fieldSoon(quantityOf(display.number))
    second.unmount()

    const { user } = newOrder(manager, `?part=${board.id}&supplier=${other.id}`)
    await fieldSoon(quantityOf(board.number))
    expect(screen.queryByText(display.number)).toBeNull()
    await screen.findByText(text => text.includes(draftWords.cleared))
    await user.click(await pressable(fa.common.undo))
    await fieldSoon(quantityOf(display.number))
    await waitFor(() => expect(field(words.fields.supplier).value).toBe(supplier.name))
  })

  test('to another supplier, filled in and saved, leaves the unfinished one as it was', async () => {
    const { manager, supplier, display, board } = await aBuyingShop()
    const other = await aSupplier(manager, { name: 'الکترو شرق' })
    const first = newOrder(manager, `?part=${display.id}&supplier=${supplier.id}`)
    await first.user.type(await fieldSoon(words.fields.note), 'فوری')
    await first.user.tab()
    await waitFor(async () => expect(await keptBody(manager, 'purchase_order')).toContain('فوری'))
    first.unmount()
    const second = newOrder(manager, `?part=${board.id}&supplier=${other.id}`)
    await fieldSoon(quantityOf(board.number))
    await second.user.type(field(words.fields.note), 'با پیک')
    await pressable(fa.common.undo)
    await second.user.click(await pressable(words.form.save))
    await waitFor(async () => expect((await manager.purchasing.orders({})).rows).toHaveLength(1))
    await waitFor(() => expect(second.history.at(-1)).toMatch(/^\/stock\/orders\/[0-9a-f]/))
    second.unmount()
    newOrder(manager)
    expect((await fieldSoon(quantityOf(display.number))).value).toBe('۱')
    expect(field(words.fields.note).value).toBe('فوری')
    expect(screen.queryByText(board.number)).toBeNull()
  })

  test('can be had again after a look into a field that changes nothing', async () => {
    const { manager, supplier, display } = await aBuyingShop()
    const order = await aDraft(manager, supplier, [{ partId: display.id, quantity: 2, unitPrice: 100 }])
    const { user } = renderPage(<EditOrderPage id={order.id} />, { client: manager })
    await user.type(await fieldSoon(words.fields.note), 'با پیک')
    await user.click(await pressable(draftWords.startOver))
    await waitFor(() => expect(field(words.fields.note).value).toBe(''))
    await user.click(field(quantityOf(display.number)))
    await user.tab()
    await user.click(await pressable(fa.common.undo))
    await waitFor(() => expect(field(words.fields.note).value).toBe('با پیک'))
  })

  test('keeps what is typed when somebody else saves the order meanwhile, and says so when it is sent', async () => {
    const { manager, supplier, display } = await aBuyingShop()
    const order = await aDraft(manager, supplier, [{ partId: display.id, quantity: 2, unitPrice: 100 }])
    const { user } = renderPage(<EditOrderPage id={order.id} />, { client: manager })
    await user.type(await fieldSoon(words.fields.note), 'با پیک')
    const [line] = order.items
    const same = { ...(line && { id: line.id }), partId: display.id, quantity: 3, unitPrice: 100 }
    await aDraft(manager, supplier, [same], { id: order.id, version: order.version })
    await user.click(await pressable(words.form.save))
    await screen.findByText(fa.errors.CHANGED_MEANWHILE)
    expect(field(words.fields.note).value).toBe('با پیک')
    expect((await manager.purchasing.order({ id: order.id })).note).toBe('')
  })

  test('O1 is kept beside the draft that is being changed; a draft that changed since is shown as it is', async () => {
    const { manager, supplier, display } = await aBuyingShop()
    const stored = await aDraft(manager, supplier, [{ partId: display.id, quantity: 2, unitPrice: 100 }])
    const edit = () => renderPage(<EditOrderPage id={stored.id} />, { client: manager })
    const first = newOrder(manager)
    await first.user.type(await fieldSoon(words.fields.note), 'سفارش تازه')
    await first.user.tab()
    await waitFor(async () => expect(await keptBody(manager, 'purchase_order')).toContain('سفارش تازه'))
    first.unmount()
    const second = edit()
    await second.user.type(await fieldSoon(words.fields.note), 'با پیک')
    await second.user.tab()
    await waitFor(async () => expect(await keptBody(manager, 'purchase_order')).toContain('با پیک'))
    second.unmount()
    const third = newOrder(manager)
    await waitFor(() => expect(field(words.fields.note).value).toBe('سفارش تازه'))
    third.unmount()
    const fourth = edit()
    await waitFor(() => expect(field(words.fields.note).value).toBe('با پیک'))
    fourth.unmount()
    const [line] = stored.items
    const same = { ...(line && { id: line.id }), partId: display.id, quantity: 3, unitPrice: 100 }
    await aDraft(manager, supplier, [same], { id: stored.id, version: 1 })
    edit()
    expect((await fieldSoon(quantityOf(display.number))).value).toBe('۳')
    expect(field(words.fields.note).value).toBe('')
    expect(isOffered(fa.common.undo)).toBe(false)
  })
})

describe('a return that is being written', () => {
  test('O1 comes back after a crash as it was left, and starting over can be undone', async () => {
    const { manager, supplier, main, display } = await aBuyingShop()
    await receive(manager, main.id, [{ partId: display.id, quantity: 5, unitCost: 100 }])
    const first = sendBackForm(manager, `?supplier=${supplier.id}&part=${display.id}`)
    await first.user.type(await fieldSoon(words.sendBack.reason), 'لکه دارد')
    await first.user.tab()
    await waitFor(async () => expect(await keptBody(manager, 'supplier_return')).toContain('لکه دارد'))
    first.unmount()

    const { user } = sendBackForm(manager)
    expect((await fieldSoon(words.sendBack.reason)).value).toBe('لکه دارد')
    await waitFor(() => expect(field(words.fields.supplier).value).toBe(supplier.name))
    await screen.findByText(display.number)
    await user.click(await pressable(draftWords.startOver))
    await waitFor(() => expect(field(words.sendBack.reason).value).toBe(''))
    await user.click(await pressable(fa.common.undo))
    await waitFor(() => expect(field(words.sendBack.reason).value).toBe('لکه دارد'))
    await user.click(field(words.sendBack.from))
    await user.click(await pressable('انبار مرکزی'))
    await user.click(await pressable(words.sendBack.save))
    await waitFor(async () => expect((await manager.purchasing.returns({})).rows).toHaveLength(1))
    expect(await placesOf(manager, display)).toEqual({ 'انبار مرکزی': 4 })
    await waitFor(async () => expect(await keptBody(manager, 'supplier_return')).toBe(''))
  })

  test('to another supplier begins anew, and the unfinished one can be had again', async () => {
    const { manager, supplier, display } = await aBuyingShop()
    const other = await aSupplier(manager, { name: 'الکترو شرق' })
    const first = sendBackForm(manager, `?supplier=${supplier.id}&part=${display.id}`)
    await first.user.type(await fieldSoon(words.sendBack.reason), 'لکه دارد')
    await first.user.tab()
    await waitFor(async () => expect(await keptBody(manager, 'supplier_return')).toContain('لکه دارد'))
    first.unmount()
    const { user } = sendBackForm(manager, `?supplier=${other.id}`)
    await screen.findByText(text => text.includes(draftWords.cleared))
    expect(field(words.sendBack.reason).value).toBe('')
    await user.click(await pressable(fa.common.undo))
    await waitFor(() => expect(field(words.sendBack.reason).value).toBe('لکه دارد'))
  })
})
