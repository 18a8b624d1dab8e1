import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RequestsPanel } from '../../../src/renderer/part-requests/requests-panel'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aManufacturer, aWarrantedRepair } from '../../support/claims'
import { only, use } from '../../support/part-requests'
import { field, fieldSoon, isOffered, pressable, renderPage } from '../../support/render-page'
import type { Client } from '../../support/test-app'
import { scanAfterTyping as scan } from '../stock/receive-scan'
import { aPartsShop, ask, atWork, issueAll } from './parts-shop'

const words = fa.cores

/** A shop whose technician has fitted a board under warranty: the old one is due, and the maker wants it. */
async function aShopWithCore() {
  const shop = await aPartsShop()
  const { manager, technician, keeper, board } = shop
  const manufacturer = await aManufacturer(manager)
  const warranted = await aWarrantedRepair(manager, { manufacturerId: manufacturer.id })
  const repair = await atWork(technician, warranted.repair)
  await ask(technician, repair, board)
  await issueAll(keeper, ['SN200'])
  const request = only(await technician.partRequests.ofRepair({ repairId: repair.id }))
  await use(technician, request, { serialNos: ['SN200'], coverage: { kind: 'card' } })
  const core = (state: 'with_technician' | 'in_shop' | 'closed') =>
    manager.cores.list({ state }).then(({ rows }) => rows[0])
  return { ...shop, manufacturer, repair, core }
}

const open = (client: Client, more = '') =>
  renderPage(<RequestsPanel />, { client, path: `/stock?tab=requests&view=cores${more}` })

test('J4 says who owes what to whom, and takes in several at once by scan and Ctrl+Enter', async () => {
  const { keeper, core } = await aShopWithCore()
  const { user } = open(keeper)
  await screen.findByRole('table', { name: words.debts.toShop })
  await screen.findByText(words.receive.hint)
  scan('BOARD1')
  await screen.findByText(words.receive.chosen.replace('{{count}}', '۱'))
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect((await core('in_shop'))?.part.number).toBe('BOARD1'))
  await screen.findByText(words.debts.noneToShop)
})

test('J4 what the maker wants back is returned to them', async () => {
  const { keeper, core, manufacturer } = await aShopWithCore()
  const due = await core('with_technician')
  await keeper.cores.receive({ commandId: crypto.randomUUID(), coreIds: [due?.id ?? ''] })
  const { user } = open(keeper, '&state=in_shop')
  await user.click(await pressable(words.close.of.split('{{')[0] ?? ''))
  await screen.findByText(new RegExp(manufacturer.name), { selector: 'label *, label' })
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect(await core('closed')).toMatchObject({ end: 'returned' }))
  await screen.findByText(words.debts.noneFromShop)
})

test('J4 scrapped needs its reason', async () => {
  const { keeper, core } = await aShopWithCore()
  const { user } = open(keeper)
  await user.click(await pressable(words.close.of.split('{{')[0] ?? ''))
  await user.click(await fieldSoon(words.close.scrapped))
  await user.click(await pressable(words.close.save))
  await waitFor(() => expect(field(words.close.reason).getAttribute('aria-invalid')).toBe('true'))
  await user.type(field(words.close.reason), 'سوخته بود')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () =>
    expect(await core('closed')).toMatchObject({ end: 'scrapped', reason: 'سوخته بود' }),
  )
})

test('J4 charged needs its amount', async () => {
  const { keeper, core } = await aShopWithCore()
  const { user } = open(keeper)
  await user.click(await pressable(words.close.of.split('{{')[0] ?? ''))
  await user.click(await fieldSoon(words.close.charged))
  await user.clear(await fieldSoon(words.close.amount))
  await user.type(field(words.close.amount), '100')
  await user.click(await pressable(words.close.save))
  await waitFor(async () => expect(await core('closed')).toMatchObject({ end: 'charged', amount: 1000 }))
})

test('M3 a technician sees the debts and can take in or close nothing', async () => {
  const { technician } = await aShopWithCore()
  open(technician)
  await screen.findByText('BOARD1')
  expect(isOffered(words.close.button)).toBe(false)
  expect(screen.queryByText(words.receive.button)).toBeNull()
})

test('of one technician alone, as the address says it', async () => {
  const { keeper } = await aShopWithCore()
  const { user, history } = open(keeper, `&technicianId=${crypto.randomUUID()}`)
  await screen.findByText(words.list.nothingFound)
  await user.click(await pressable(words.list.clear))
  await screen.findByText('BOARD1')
  expect(history.at(-1)).toBe('/stock?tab=requests&view=cores&state=with_technician')
})
