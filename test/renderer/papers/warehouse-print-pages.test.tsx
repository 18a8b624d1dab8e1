import { screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { describe, expect, test } from 'vitest'
import { OrderPrintPage } from '../../../src/renderer/papers/order-print-page'
import { PickPrintPage } from '../../../src/renderer/papers/pick-print-page'
import { ReturnPrintPage } from '../../../src/renderer/papers/return-print-page'
import { RequestsPanel } from '../../../src/renderer/part-requests/requests-panel'
import { OrderPage } from '../../../src/renderer/purchasing/order-page'
import { ReturnPage } from '../../../src/renderer/purchasing/return-page'
import { Box } from '../../../src/renderer/search/box'
import { fa } from '../../../src/shared/i18n/fa/index'
import { narrowRole } from '../../support/narrow-role'
import { anOrderOf, aPaperWarehouse, aReturnOf, somethingToPick } from '../../support/paper-warehouse'
import { recordingPrinter } from '../../support/recording-printer'
import { field, fieldSoon, pressable, pressKey, renderPage } from '../../support/render-page'
import { type Client, openTestApp } from '../../support/test-app'
import { scan } from '../warranty/scan'

const words = fa.papers.screen

async function openWarehouse() {
  const printer = recordingPrinter()
  const app = await openTestApp({ printer })
  return { ...app, printer, warehouse: await aPaperWarehouse(app.manager) }
}

/** The paper that the page shows, once it has the words. */
function shownPaper(has: string): Promise<string> {
  return waitFor(() => {
    const html = screen.getByTitle(words.preview).getAttribute('srcdoc') ?? ''
    if (!html.includes(has)) throw new Error(`the paper does not say «${has}»`)
    return html
  })
}

/** Presses F9 on a page and answers with where that leads. */
async function placeOfF9(page: ReactElement, client: Client, path = '/'): Promise<string | undefined> {
  const { history, unmount } = renderPage(page, { client, path })
  await pressable(words.print)
  pressKey('F9')
  const place = history.at(-1)
  unmount()
  return place
}

describe('F9', () => {
  test('leads from an order, a return and what is to be picked to their papers', async () => {
    const { manager, as, warehouse } = await openWarehouse()
    const order = await anOrderOf(warehouse)
    const sent = await aReturnOf(warehouse)
    const { staff } = await manager.session.current({})
    await somethingToPick(warehouse, staff?.id ?? '')
    expect(await placeOfF9(<OrderPage id={order.id} />, manager)).toBe(`/stock/orders/${order.id}/print`)
    expect(await placeOfF9(<ReturnPage id={sent.id} />, manager)).toBe(`/stock/returns/${sent.id}/print`)
    const list = '/stock?tab=requests'
    expect(await placeOfF9(<RequestsPanel />, manager, list)).toBe('/stock/pick/print')
    const chosen = `technician=${staff?.id}`
    expect(await placeOfF9(<RequestsPanel />, manager, `${list}&${chosen}`)).toBe(
      `/stock/pick/print?${chosen}`,
    )
    await narrowRole(manager, 'storekeeper', 'purchasing.order')
    const reader = await as('storekeeper')
    expect(await placeOfF9(<OrderPage id={order.id} />, reader)).toBe(`/stock/orders/${order.id}/print`)
  })

  test('prints an order on the chosen sheet, with or without its prices', async () => {
    const { manager, printer, warehouse, folder } = await openWarehouse()
    const { id } = await anOrderOf(warehouse)
    const { user } = renderPage(<OrderPrintPage id={id} />, { client: manager })
    await shownPaper('۲۹٬۲۵۰٬۰۰۰')
    await pressable(words.print)
    pressKey('F9')
    await screen.findByText(words.printed)
    await user.click(await screen.findByText(words.sheets.a5))
    await user.click(await fieldSoon(words.withPrices))
    await waitFor(async () => expect(await shownPaper('size: 148mm 210mm')).not.toContain('۲۹٬۲۵۰٬۰۰۰'))
    printer.file = `${folder}/order.pdf`
    await user.click(await pressable(words.savePdf))
    await screen.findByText(text => text.includes(`${folder}/order.pdf`))
    expect(printer.printed).toMatchObject([{ printer: '', sheet: { widthMm: 210, heightMm: 297 } }])
    expect(printer.made).toMatchObject([{ sheet: { widthMm: 148, heightMm: 210 } }])
    expect(printer.made[0]?.html).not.toContain('۲۹٬۲۵۰٬۰۰۰')
  })

  test('prints what one technician waits for; a printer that fails says why', async () => {
    const { manager, as, printer, warehouse } = await openWarehouse()
    const { staff } = await manager.session.current({})
    await somethingToPick(warehouse, staff?.id ?? '')
    const keeper = await as('storekeeper')
    renderPage(<PickPrintPage />, { client: keeper, path: `/stock/pick/print?technician=${staff?.id}` })
    expect(await shownPaper('661-30372')).not.toContain('CBL-24AWG')
    await pressable(words.print)
    pressKey('F9')
    await screen.findByText(words.printed)
    printer.answer = { ok: false, reason: 'failed', detail: 'out of paper' }
    pressKey('F9')
    await screen.findByText(fa.errors.PRINT_FAILED)
    expect(printer.printed).toHaveLength(2)
  })

  test('prints the note of a return', async () => {
    const { manager, printer, warehouse } = await openWarehouse()
    const { id } = await aReturnOf(warehouse)
    renderPage(<ReturnPrintPage id={id} />, { client: manager })
    await shownPaper('F5D2316A1Q8')
    await pressable(words.print)
    pressKey('F9')
    await screen.findByText(words.printed)
    expect(printer.printed).toMatchObject([{ sheet: { widthMm: 210, heightMm: 297 } }])
  })
})

test('M2 who may not see costs is not asked whether prices are printed', async () => {
  const { manager, as, warehouse } = await openWarehouse()
  const { id } = await anOrderOf(warehouse)
  await narrowRole(manager, 'storekeeper', 'stock.viewCosts')
  renderPage(<OrderPrintPage id={id} />, { client: await as('storekeeper') })
  expect(await shownPaper('GH82-31233A')).not.toContain('۲۹٬۲۵۰٬۰۰۰')
  expect(screen.queryByText(words.withPrices)).toBeNull()
})

test('N7 a scan of the paper opens its order or its return', async () => {
  const { manager, warehouse } = await openWarehouse()
  const order = await anOrderOf(warehouse)
  const sent = await aReturnOf(warehouse)
  const { history } = renderPage(<Box />, { client: manager })
  await waitFor(() => field(fa.shell.box))
  scan(order.number)
  await waitFor(() => expect(history.at(-1)).toBe(`/stock/orders/${order.id}`))
  scan(sent.number)
  await waitFor(() => expect(history.at(-1)).toBe(`/stock/returns/${sent.id}`))
})
