import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { CountPage } from '../../../src/renderer/counting/count-page'
import { NewCountPage } from '../../../src/renderer/counting/new-count-page'
import { StockPage } from '../../../src/renderer/stock/stock-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { addCounted, closeCount, startCount, stockToCount } from '../../support/counting'
import { fieldSoon, isOffered, pressable, renderPage } from '../../support/render-page'
import { aPart, aPlace } from '../../support/stock'
import { aStockShop, placesOf, receive, type StockShop, transfer } from '../../support/stock-documents'
import type { Client } from '../../support/test-app'
import { scanAfterTyping as scan } from '../stock/receive-scan'

const words = fa.counting

function open(client: Client, countId: string) {
  return renderPage(<CountPage id={countId} />, { client, path: `/stock/counts/${countId}` })
}

/** A shelf and a part that are scanned. */
async function aScannedShop(): Promise<StockShop & { readonly shelf: string }> {
  const shop = await aStockShop()
  await stockToCount(shop)
  const { manager, main } = shop
  const shelf = await aPlace(manager, { name: 'قفسهٔ کددار', kind: 'bin', parentId: main.id, code: 'BIN7' })
  const display = await manager.stock.linkBarcode({ partId: shop.display.id, code: '6260001' })
  await receive(manager, shelf.id, [{ partId: display.id, quantity: 137, unitCost: 100 }])
  return { ...shop, display, shelf: shelf.id }
}

async function counted(client: Client, countId: string): Promise<readonly (readonly [string, number])[]> {
  const { rows } = await client.counting.lines({ countId })
  return rows.map(({ place, counted: quantity }) => [place.id, quantity] as const)
}

describe('counting by scan', () => {
  test('H9 a scan of a shelf says where, each scan of a part counts one and is stored at once', async () => {
    const shop = await aScannedShop()
    const keeper = await shop.as('storekeeper')
    const count = await startCount(keeper, { placeId: shop.main.id })
    open(keeper, count.id)
    await fieldSoon(words.scan.find)
    scan('6260001')
    await screen.findByText(words.scan.placeFirst)
    scan('BIN7')
    await screen.findByRole('heading', { name: 'قفسهٔ کددار' })
    scan('6260001')
    scan('6260001')
    await screen.findByText(`${words.scan.here}: ۲ عدد`)
    expect(await counted(keeper, count.id)).toEqual([[shop.shelf, 2]])
  })

  test('H9 blind, no figure of the ledger stands on the screen, not even in the finder', async () => {
    const shop = await aScannedShop()
    const keeper = await shop.as('storekeeper')
    const count = await startCount(keeper, { placeId: shop.shelf })
    const { user } = open(keeper, count.id)
    await screen.findByText(words.uncounted.explain)
    await user.type(await fieldSoon(words.scan.find), shop.display.number)
    await pressable('صفحه‌نمایش')
    expect(document.body.textContent).toContain(shop.display.number)
    expect(document.body.textContent).not.toContain('۱۳۷')
    expect(document.body.textContent).not.toContain(words.fields.system)
  })

  test('H9 a count that is not blind shows what the ledger says', async () => {
    const shop = await aScannedShop()
    const count = await startCount(shop.manager, { placeId: shop.shelf, isBlind: false })
    open(shop.manager, count.id)
    await screen.findByText('۱۳۷ عدد')
  })

  test('H10 a measured part is typed, a serialised one counted by its serials, each once', async () => {
    const shop = await aScannedShop()
    const { manager, main, cable, board } = shop
    await manager.stock.linkBarcode({ partId: cable.id, code: '6260002' })
    await manager.stock.linkBarcode({ partId: board.id, code: '6260003' })
    const count = await startCount(manager, { placeId: main.id, withBelow: false })
    const { user } = open(manager, count.id)
    await fieldSoon(words.scan.find)
    scan('6260002')
    await user.type(await fieldSoon(words.scan.quantity), '۳٫۵{Enter}')
    await screen.findByText(`${words.scan.here}: ۳٫۵ متر`)
    scan('6260003')
    await fieldSoon(words.scan.serial)
    scan('B1000')
    await screen.findByText(`${words.scan.here}: ۱ عدد`)
    scan('B1000')
    await screen.findByText(/پیش‌تر در/)
    const { rows } = await manager.counting.lines({ countId: count.id })
    expect(rows.map(({ counted: quantity, serialNos }) => [quantity, serialNos])).toEqual([
      [1, ['B1000']],
      [350, []],
    ])
  })

  test('an unknown barcode is linked to its part, and every scan of it counts', async () => {
    const shop = await aScannedShop()
    const { manager, bin } = shop
    const glue = await aPart(manager, { names: { fa: 'چسب', ar: '', en: '' } })
    const count = await startCount(manager, { placeId: bin.id })
    const { user } = open(manager, count.id)
    await fieldSoon(words.scan.find)
    scan('999000111')
    scan('999000111')
    const twice = fa.stockDocuments.unknown.pieces.replace('{{count}}', '۲')
    await screen.findByText(text => text.includes(twice))
    await user.type(await fieldSoon(fa.stockDocuments.unknown.link), glue.number)
    await user.click(await pressable('چسب'))
    await screen.findByText(`${words.scan.here}: ۲ عدد`)
    expect((await manager.stock.findPart({ code: '999000111' }))?.id).toBe(glue.id)
    expect(await counted(manager, count.id)).toEqual([[bin.id, 2]])
  })

  test('H9 what nobody found is said to be nothing by its own button, and a line is counted anew', async () => {
    const shop = await aScannedShop()
    const { manager, bin } = shop
    const count = await startCount(manager, { placeId: bin.id })
    const { user } = open(manager, count.id)
    await user.click(await pressable('اینجا نیست'))
    await screen.findByText(words.uncounted.empty)
    expect(await counted(manager, count.id)).toEqual([[bin.id, 0]])
    await user.click(await pressable('کارهای'))
    await user.click(await pressable(words.lines.recount))
    await user.type(await fieldSoon(words.recount.quantity), '۲')
    await user.click(await pressable(words.recount.save))
    await waitFor(async () => expect(await counted(manager, count.id)).toEqual([[bin.id, 2]]))
  })
})

describe('ending a count', () => {
  test('H9 the review tells what differs and what moved; confirmed, it is entered', async () => {
    const shop = await aScannedShop()
    const { manager, main, bin, bag, display } = shop
    const count = await startCount(manager, { placeId: bin.id })
    await addCounted(manager, { countId: count.id, placeId: bin.id, partId: display.id, quantity: 2 })
    await transfer(manager, { fromId: bin.id, toId: bag.id }, { partId: display.id, quantity: 1 })
    const { user } = open(manager, count.id)
    await user.click(await pressable(words.count.close))
    await screen.findByText(words.review.figures.moved)
    await user.click(await pressable(words.count.approve))
    await screen.findByRole('alert')
    await user.click(await pressable(words.review.confirm))
    await waitFor(() => expect(isOffered(words.review.confirm)).toBe(false))
    // The head reads the count again a moment after the review: until then the press is refused.
    await waitFor(async () => {
      const approve = screen.queryByText(words.count.approve)
      if (approve) await user.click(approve)
      expect(screen.getByText(words.states.approved)).toBeTruthy()
    })
    expect(await placesOf(manager, display)).toMatchObject({ [bin.name]: 1, [bag.name]: 1, [main.name]: 5 })
  })

  test('who only counts is told that it is in review and sees no difference', async () => {
    const shop = await aScannedShop()
    const { manager, bin, display } = shop
    const keeper = await shop.as('storekeeper')
    const count = await startCount(keeper, { placeId: bin.id })
    await addCounted(keeper, { countId: count.id, placeId: bin.id, partId: display.id, quantity: 2 })
    await closeCount(manager, count)
    open(keeper, count.id)
    await screen.findByText(words.count.underReview)
    expect(isOffered(words.count.approve)).toBe(false)
    expect(document.body.textContent).not.toContain(words.fields.difference)
  })
})

describe('the list of counts', () => {
  test('leads to a new count, which leads to counting', async () => {
    const shop = await aScannedShop()
    const keeper = await shop.as('storekeeper')
    const list = renderPage(<StockPage />, { client: keeper, path: '/stock?tab=counts' })
    await screen.findByText(words.list.empty)
    await list.user.click(await pressable(words.list.start))
    expect(list.history.at(-1)).toBe('/stock/counts/new')
    list.unmount()
    const { user, history } = renderPage(<NewCountPage />, { client: keeper })
    await screen.findAllByText(/قفسهٔ کددار/)
    scan('BIN7')
    await waitFor(async () => expect((await fieldSoon(words.start.place)).value).toContain('BIN7'))
    await user.click(await pressable(words.start.begin))
    await waitFor(() => expect(history.at(-1)).toMatch(/^\/stock\/counts\/[0-9a-f-]{36}$/))
    const [count] = (await keeper.counting.list({})).rows
    expect(count).toMatchObject({ isBlind: true, place: { name: 'قفسهٔ کددار' } })
  })

  test('is not offered to who does not count', async () => {
    const shop = await aScannedShop()
    renderPage(<StockPage />, { client: await shop.as('technician'), path: '/stock' })
    await screen.findByRole('tab', { name: fa.stock.tabs.places })
    expect(screen.queryByRole('tab', { name: fa.stock.tabs.counts })).toBeNull()
  })
})
