import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { PartSuppliersPanel } from '../../../src/renderer/purchasing/part-suppliers-panel'
import { SupplierPage } from '../../../src/renderer/purchasing/supplier-page'
import { StockPage } from '../../../src/renderer/stock/stock-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { narrowRole } from '../../support/narrow-role'
import {
  aBuyingShop,
  anOrder,
  aSupplier,
  receiptLine,
  receiveOrder,
  someTerms,
} from '../../support/purchasing'
import { field, fieldSoon, isOffered, pressable, pressKey, renderPage } from '../../support/render-page'

const words = fa.purchasing

describe('suppliers', () => {
  test('F8 adds one by its form and opens its page', async () => {
    const { manager } = await aBuyingShop()
    const { user, history } = renderPage(<StockPage />, {
      client: manager,
      path: '/stock?tab=buying&view=suppliers',
    })
    await fieldSoon(words.suppliers.find)
    pressKey('F8')
    await user.type(await fieldSoon(words.suppliers.name), 'بازرگانی کوثر')
    await user.type(field(words.suppliers.phone), '۰۲۱۶۶۷۰۱۲۳۴')
    await user.clear(field(words.suppliers.leadTimeDays))
    await user.type(field(words.suppliers.leadTimeDays), '۳')
    await user.type(field(words.suppliers.minimumAmount), '۵۰۰۰۰۰')
    await user.click(await pressable(words.suppliers.create))
    await waitFor(() => expect(history.at(-1)).toMatch(/^\/stock\/suppliers\//))
    const { rows } = await manager.purchasing.suppliers({ text: 'کوثر', limit: 5 })
    expect(rows).toMatchObject([
      { name: 'بازرگانی کوثر', phone: '+982166701234', leadTimeDays: 3, minimumAmount: 5_000_000 },
    ])
  })

  test('J2 show the lead time that their receipts tell, on their page and beside what they sell', async () => {
    const { manager, supplier, display, main, clock } = await aBuyingShop()
    for (const days of [4, 6, 11]) {
      const order = await anOrder(manager, supplier, { partId: display.id, quantity: 1, unitPrice: 100 })
      clock.advance(days * 86_400_000)
      await receiveOrder(manager, order, main.id, receiptLine(order, {}))
    }
    const page = renderPage(<SupplierPage id={supplier.id} />, { client: manager })
    const told = '۶ روز، ۴ روز زودتر یا دیرتر – از ۳ رسید اخیر'
    await screen.findByText(told)
    screen.getByText('۵ روز')
    const short = 'سنجیده: ۶ ± ۴ روز، از ۳ رسید'
    await screen.findByText(short)
    const beside = renderPage(<PartSuppliersPanel part={await manager.stock.part({ id: display.id })} />, {
      client: manager,
    })
    await waitFor(() => expect(beside.container.textContent).toContain(`۵ روز${short}`))
    beside.unmount()
    await page.user.click(await pressable(fa.common.edit))
    await page.user.clear(await fieldSoon(words.suppliers.leadTimeDays))
    await page.user.click(await pressable(fa.common.save))
    await screen.findByText(words.suppliers.notEntered)
    expect((await manager.purchasing.supplier({ id: supplier.id })).leadTimeDays).toBeNull()
    page.unmount()
    renderPage(<PartSuppliersPanel part={await manager.stock.part({ id: display.id })} />, {
      client: manager,
    })
    await screen.findByText(short)
  })

  test('are found by what is typed, which stays in the address', async () => {
    const { manager, supplier } = await aBuyingShop()
    await aSupplier(manager, { name: 'الکترو شرق', phone: '021-66721430' })
    const { user, history } = renderPage(<StockPage />, {
      client: manager,
      path: '/stock?tab=buying&view=suppliers',
    })
    await screen.findByText(supplier.name)
    screen.getByText('۰۲۱ ۶۶۷۲ ۱۴۳۰')
    await user.type(field(words.suppliers.find), 'شرق')
    await screen.findByText('الکترو شرق')
    await waitFor(() => expect(screen.queryByText(supplier.name)).toBeNull())
    expect(decodeURIComponent(history.at(-1) ?? '')).toContain('text=شرق')
  })

  test('M3 the storekeeper sees them and changes none; who sees no purchasing has no such tab', async () => {
    const shop = await aBuyingShop()
    const keeper = await shop.as('storekeeper')
    const page = renderPage(<StockPage />, { client: keeper, path: '/stock?tab=buying&view=suppliers' })
    await screen.findByText(shop.supplier.name)
    expect(isOffered(words.suppliers.add)).toBe(false)
    page.unmount()
    renderPage(<StockPage />, { client: await shop.as('technician'), path: '/stock?tab=buying' })
    await screen.findByRole('tab', { name: fa.stock.tabs.parts })
    expect(screen.queryByRole('tab', { name: fa.stock.tabs.buying })).toBeNull()
  })
})

describe('the terms of a supplier', () => {
  test('are written on the page of the supplier: price, pack and who is asked first', async () => {
    const { manager, supplier, display } = await aBuyingShop()
    const { user } = renderPage(<SupplierPage id={supplier.id} />, { client: manager })
    await user.click(await pressable(words.terms.addPart))
    await user.type(await fieldSoon(words.fields.part), display.number)
    await user.click(await pressable('صفحه‌نمایش'))
    await user.type(await fieldSoon(words.terms.code), 'KX-9')
    await user.type(field(words.terms.price), '۱۲۰۰۰۰')
    await user.clear(field(words.terms.pack))
    await user.type(field(words.terms.pack), '۱۰')
    await user.click(field(words.terms.isPreferred))
    await user.click(await pressable(words.terms.save))
    await screen.findByText('KX-9')
    const [terms] = await manager.purchasing.partSuppliers({ partId: display.id })
    expect(terms).toMatchObject({ code: 'KX-9', price: 1_200_000, packSize: 10, isPreferred: true })
  })

  test('stand on the page of the part; removed ones can be had again', async () => {
    const { manager, supplier, display } = await aBuyingShop()
    await someTerms(manager, { supplierId: supplier.id, partId: display.id }, { code: 'KX-9', price: 700 })
    const { user } = renderPage(<PartSuppliersPanel part={display} />, { client: manager })
    await user.click(await screen.findByText('KX-9'))
    await user.click(await pressable(words.terms.remove))
    await screen.findByText(words.terms.noSuppliers)
    await user.click(await pressable(fa.common.undo))
    await screen.findByText('KX-9')
    const [terms] = await manager.purchasing.partSuppliers({ partId: display.id })
    expect(terms).toMatchObject({ code: 'KX-9', price: 700, supplier: { id: supplier.id } })
  })

  test('M2 hide the price from who may not see costs, and opening them changes none', async () => {
    const shop = await aBuyingShop()
    const { manager, supplier, display } = shop
    await someTerms(
      manager,
      { supplierId: supplier.id, partId: display.id },
      { code: 'KX-9', price: 7_777_770 },
    )
    await narrowRole(manager, 'storekeeper', 'stock.viewCosts')
    renderPage(<PartSuppliersPanel part={display} />, { client: await shop.as('storekeeper') })
    await screen.findByText('KX-9')
    expect(document.body.textContent).not.toContain('۷۷۷')
    expect(screen.queryByText(words.terms.price)).toBeNull()
  })
})
