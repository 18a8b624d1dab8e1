import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { RequestsPanel } from '../../../src/renderer/part-requests/requests-panel'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aRepair } from '../../support/factories'
import { field, fieldSoon, isOffered, pressable, renderPage } from '../../support/render-page'
import { placesOf, receive } from '../../support/stock-documents'
import type { Client } from '../../support/test-app'
import { filled } from '../repairs/bench'
import { scanAfterTyping as scan } from '../stock/receive-scan'
import { aPartsShop, ask, issueAll, none, standOf } from './parts-shop'

const words = fa.partRequests
const voice = words.pick.scan

const open = (client: Client, path = '/stock?tab=requests') => renderPage(<RequestsPanel />, { client, path })

/** The number of a repair as the screen shows it. */
const shown = (number: string) => number.replace(/\d/g, digit => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit)

describe('the pick list', () => {
  test('stands in bins, is ticked by scans, and is issued by Ctrl+Enter to who works on the repair', async () => {
    const { technician, keeper, manager, display, repair } = await aPartsShop()
    await ask(technician, repair, display, 2)
    const { user } = open(keeper)
    await screen.findByRole('heading', { name: /قفسهٔ ۱.*BIN1/ })
    await screen.findByText(words.pick.start)
    scan('BIN1')
    await screen.findByText(/از اینجا ۱ ردیف/)
    scan('88060949')
    await screen.findByText(
      filled(voice.ticked, { part: '\u2068صفحه‌نمایش\u2069', picked: '۱', quantity: '۲ عدد' }),
    )
    scan('88060949')
    await screen.findByText(
      filled(voice.ticked, { part: '\u2068صفحه‌نمایش\u2069', picked: '۲', quantity: '۲ عدد' }),
    )
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect(await standOf(technician, repair)).toEqual({ ...none, issued: 2 }))
    await screen.findByText(words.pick.empty)
    const places = await placesOf(manager, display)
    expect(places['قفسهٔ ۱']).toBe(3)
    expect(Object.values(places)).toContain(2)
  })

  test('says clearly that a part is wrong, and ticks nothing', async () => {
    const { technician, keeper, board, repair } = await aPartsShop()
    await ask(technician, repair, board)
    open(keeper)
    await screen.findByText(words.pick.start)
    scan('88060949')
    const told = await screen.findByText(new RegExp(voice.unknown.split('{{')[0] as string))
    expect(told.closest('[aria-live]')?.getAttribute('aria-live')).toBe('assertive')
    expect((await pressable(words.pick.issue).catch(() => undefined))?.hasAttribute('disabled') ?? true).toBe(
      true,
    )
  })

  test('H11 a unit is issued by its serial', async () => {
    const { technician, keeper, board, repair } = await aPartsShop()
    await ask(technician, repair, board)
    const { user } = open(keeper)
    await screen.findByText(words.pick.start)
    scan('BOARD1')
    await screen.findByText(new RegExp(voice.needs_serial.split('}}')[1] as string))
    scan('SN200')
    await screen.findByText(
      new RegExp(filled(voice.ticked, { part: '\u2068برد\u2069', picked: '۱', quantity: '۱ عدد' })),
    )
    await user.click(await pressable(words.pick.issue))
    await waitFor(async () => expect(await standOf(technician, repair)).toEqual({ ...none, issued: 1 }))
    const { requests } = await technician.partRequests.ofRepair({ repairId: repair.id })
    expect(requests[0]?.issuedSerialNos).toEqual(['SN200'])
  })

  test('asks who takes it where nobody works on the repair', async () => {
    const { technician, keeper, counter, display } = await aPartsShop()
    const nobodys = await aRepair(counter)
    await ask(counter, nobodys, display)
    const { user } = open(keeper)
    const line = { part: 'DISPLAY1', repair: shown(nobodys.number) }
    await user.click(await fieldSoon(filled(words.pick.tick, line)))
    await user.click(await pressable(words.pick.issue))
    await screen.findByText(words.pick.holderMissing)
    expect(await standOf(technician, nobodys)).toEqual({ ...none, reserved: 1 })
    await user.click(field(filled(words.pick.holderOf, line)))
    await user.click(await pressable('رضا'))
    await user.click(await pressable(words.pick.issue))
    await waitFor(async () => expect(await standOf(technician, nobodys)).toEqual({ ...none, issued: 1 }))
  })

  test('M3 who keeps no stock sees what waits instead', async () => {
    const { technician, repair, display } = await aPartsShop()
    await ask(technician, repair, display, 7)
    open(technician)
    await screen.findByRole('table', { name: words.waiting.label })
    expect(screen.queryByText(words.views.pick)).toBeNull()
  })
})

describe('what waits and what lies in bags', () => {
  test('H4 a waiting part is listed with its repair until it arrives', async () => {
    const { manager, technician, keeper, repair, display, bin } = await aPartsShop()
    await ask(technician, repair, display, 7)
    open(keeper, '/stock?tab=requests&view=waiting')
    await screen.findByText('۲ عدد')
    screen.getByText(words.supply.none)
    await receive(manager, bin.id, [{ partId: display.id, quantity: 2, unitCost: 1_000_000 }])
    await screen.findByText(words.waiting.empty)
  })

  test('a waiting part leads to its repair', async () => {
    const { technician, keeper, repair, display } = await aPartsShop()
    await ask(technician, repair, display, 7)
    const { user, history } = open(keeper, '/stock?tab=requests&view=waiting')
    await user.click(await screen.findByText('DISPLAY1'))
    expect(history.at(-1)).toBe(`/repairs/${repair.id}`)
  })

  test('what is missing is ordered for its repair by who may order', async () => {
    const { technician, keeper, repair, display } = await aPartsShop()
    await ask(technician, repair, display, 7)
    const path = '/stock?tab=requests&view=waiting'
    const { user, history, unmount } = open(keeper, path)
    await user.click(await pressable(words.acts.orderOf.split('{{')[0] ?? ''))
    expect(history.at(-1)).toContain(`/stock/orders/new?part=${display.id}&repair=${repair.id}&request=`)
    unmount()
    open(technician, path)
    await screen.findByText('DISPLAY1')
    expect(screen.queryByText(words.acts.order)).toBeNull()
  })

  test('H5 issued parts lie in the bag of their technician and go back from there', async () => {
    const { manager, technician, keeper, repair, display } = await aPartsShop()
    await ask(technician, repair, display, 2)
    await issueAll(keeper)
    const { user, history } = open(keeper, '/stock?tab=requests&view=issued')
    await screen.findByRole('heading', { name: /رضا/ })
    await user.click(await pressable(words.acts.giveBackOf.replace('{{part}}', 'DISPLAY1')))
    await waitFor(() => expect(field(words.back.to).value).toContain('قفسهٔ ۱'))
    await user.click(await pressable(words.back.save))
    await screen.findByText(words.issued.empty)
    expect(await placesOf(manager, display)).toEqual({ 'قفسهٔ ۱': 5 })
    expect(history.at(-1)).toBe('/stock?tab=requests&view=issued')
  })

  test('M3 the counter can give nothing back', async () => {
    const { technician, keeper, counter, repair, display } = await aPartsShop()
    await ask(technician, repair, display, 2)
    await issueAll(keeper)
    open(counter, '/stock?tab=requests&view=issued')
    await screen.findByText('DISPLAY1')
    expect(isOffered(words.acts.giveBackOf.replace('{{part}}', 'DISPLAY1'))).toBe(false)
  })

  test('the view that was chosen stands in the address', async () => {
    const { keeper } = await aPartsShop()
    const { user, history } = open(keeper)
    await user.click(await fieldSoon(words.views.issued))
    expect(history.at(-1)).toBe('/stock?tab=requests&view=issued')
    await screen.findByText(words.issued.empty)
  })
})
