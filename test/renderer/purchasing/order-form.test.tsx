import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { EditOrderPage, NewOrderPage } from '../../../src/renderer/purchasing/order-form-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aRepair } from '../../support/factories'
import { aBuyingShop, aDraft, aSupplier, type BuyingShop, someTerms } from '../../support/purchasing'
import { field, fieldSoon, pressable, renderPage } from '../../support/render-page'
import { scanAfterTyping as scan } from '../stock/receive-scan'

const words = fa.purchasing
const send = '{Control>}{Enter}{/Control}'

function open({ manager }: Pick<BuyingShop, 'manager'>, search = '') {
  return renderPage(<NewOrderPage />, { client: manager, path: `/stock/orders/new${search}` })
}

function quantityOf(number: string) {
  return fieldSoon(`${words.fields.quantity}: ${number}`)
}

async function orders({ manager }: Pick<BuyingShop, 'manager'>) {
  const { rows } = await manager.purchasing.orders({ limit: 5 })
  return Promise.all(rows.map(({ id }) => manager.purchasing.order({ id })))
}

describe('writing an order', () => {
  test('a scan adds a part at the price and in the pack of who sells it, the next scan one pack more', async () => {
    const shop = await aBuyingShop()
    const { manager, supplier, display } = shop
    await manager.stock.linkBarcode({ partId: display.id, code: '6260001' })
    await someTerms(
      manager,
      { supplierId: supplier.id, partId: display.id },
      { price: 1_000, packSize: 10, isPreferred: true },
    )
    const { user, history } = open(shop)
    await fieldSoon(words.form.find)
    scan('6260001')
    await waitFor(async () => expect((await quantityOf(display.number)).value).toBe('۱۰'))
    expect(field(words.fields.supplier).value).toBe(supplier.name)
    scan('6260001')
    await waitFor(() => expect(field(`${words.fields.quantity}: ${display.number}`).value).toBe('۲۰'))
    expect(screen.getByText(new RegExp(`^${words.form.total}:`)).textContent).toContain('۲٬۰۰۰')
    await user.keyboard(send)
    await waitFor(() => expect(history.at(-1)).toMatch(/^\/stock\/orders\/[0-9a-f-]+$/))
    expect(await orders(shop)).toMatchObject([
      {
        state: 'draft',
        supplier: { id: supplier.id },
        items: [{ part: { id: display.id }, quantity: 20, unitPrice: 1_000 }],
      },
    ])
  })

  test('J2 what is typed is rounded up to whole packs, and said from what', async () => {
    const shop = await aBuyingShop()
    const { manager, supplier, display } = shop
    await someTerms(
      manager,
      { supplierId: supplier.id, partId: display.id },
      { packSize: 10, minimumQuantity: 20 },
    )
    const { user } = open(shop, `?supplier=${supplier.id}&part=${display.id}`)
    const quantity = await quantityOf(display.number)
    expect(quantity.value).toBe('۲۰')
    await user.clear(quantity)
    await user.type(quantity, '۲۳')
    await user.tab()
    expect(quantity.value).toBe('۳۰')
    await screen.findByText(/گردشده از ۲۳/)
    await user.keyboard(send)
    await waitFor(async () => expect(await orders(shop)).toMatchObject([{ items: [{ quantity: 30 }] }]))
  })

  test('another supplier brings other prices and packs; a price that was typed stays', async () => {
    const shop = await aBuyingShop()
    const { manager, supplier, display, cable } = shop
    const other = await aSupplier(manager, { name: 'الکترو شرق' })
    const of = (supplierId: string, partId: string) => ({ supplierId, partId })
    await someTerms(manager, of(supplier.id, display.id), { price: 1_000, isPreferred: true })
    await someTerms(manager, of(other.id, display.id), { price: 3_000, packSize: 5 })
    await someTerms(manager, of(other.id, cable.id), { price: 9_000 })
    const { user } = open(shop, `?part=${display.id}`)
    await quantityOf(display.number)
    await user.type(field(words.form.find), cable.number)
    await user.click(await pressable('صفحه‌نمایش'))
    await user.type(await fieldSoon(`${words.fields.unitPrice}: ${cable.number}`), '۴۴۰')
    await user.click(field(words.fields.supplier))
    await user.clear(field(words.fields.supplier))
    await user.type(field(words.fields.supplier), 'شرق')
    await user.click(await pressable('الکترو شرق'))
    await waitFor(() => expect(field(`${words.fields.unitPrice}: ${display.number}`).value).toBe('۳۰۰'))
    expect(field(`${words.fields.quantity}: ${display.number}`).value).toBe('۵')
    expect(field(`${words.fields.unitPrice}: ${cable.number}`).value).toBe('۴۴۰')
  })

  test('for a repair that waits, the line says so', async () => {
    const shop = await aBuyingShop()
    const { manager, supplier, display } = shop
    const repair = await aRepair(manager)
    await someTerms(manager, { supplierId: supplier.id, partId: display.id }, { isPreferred: true })
    const { user } = open(shop, `?part=${display.id}&repair=${repair.id}`)
    await quantityOf(display.number)
    screen.getByText(/برای تعمیر/)
    await user.keyboard(send)
    await waitFor(async () =>
      expect(await orders(shop)).toMatchObject([{ items: [{ repair: { id: repair.id } }] }]),
    )
  })

  test('without a supplier or a part nothing is saved, and each mistake stands at its field', async () => {
    const shop = await aBuyingShop()
    const { user } = open(shop)
    await fieldSoon(words.form.find)
    await user.keyboard(send)
    await waitFor(() => expect(field(words.fields.supplier).getAttribute('aria-invalid')).toBe('true'))
    expect(await orders(shop)).toEqual([])
  })

  test('a draft is changed: what stood there stays, a removed line can be had again', async () => {
    const shop = await aBuyingShop()
    const { manager, supplier, display, cable } = shop
    const draft = await aDraft(manager, supplier, [
      { partId: display.id, quantity: 2, unitPrice: 500, note: 'مشکی' },
      { partId: cable.id, quantity: 300 },
    ])
    const { user } = renderPage(<EditOrderPage id={draft.id} />, { client: manager })
    const quantity = await quantityOf(display.number)
    await user.click(await pressable(`${words.form.remove}: ${cable.number}`))
    await user.click(await pressable(fa.common.undo))
    await quantityOf(cable.number)
    await user.clear(quantity)
    await user.type(quantity, '۷')
    await user.keyboard(send)
    await waitFor(async () =>
      expect(await manager.purchasing.order({ id: draft.id })).toMatchObject({
        number: draft.number,
        items: [{ quantity: 7, unitPrice: 500, note: 'مشکی' }, { quantity: 300 }],
      }),
    )
  })
})
