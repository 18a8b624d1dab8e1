import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { NoticesBell } from '../../../src/renderer/notices/notices-bell'
import { fa } from '../../../src/shared/i18n/fa/index'
import { focused, pressable, renderPage } from '../../support/render-page'
import { receive } from '../../support/stock-documents'
import { aPartsShop, ask } from '../part-requests/parts-shop'

const words = fa.notices
const unread = (count: string) => words.openUnread.replace('{{count}}', count)

/** A technician whose repair waits for two displays more than there are. */
async function aWaitingShop() {
  const shop = await aPartsShop()
  await ask(shop.technician, shop.repair, shop.display, 7)
  const arrive = () =>
    receive(shop.manager, shop.bin.id, [{ partId: shop.display.id, quantity: 2, unitCost: 1_000_000 }])
  return { ...shop, arrive }
}

test('what arrives while the window is open is shown at once, counted, and leads to its repair', async () => {
  const { technician, arrive, repair } = await aWaitingShop()
  const { user, history } = renderPage(<NoticesBell />, { client: technician })
  await pressable(words.open)
  await arrive()
  await pressable(unread('۱'))
  await user.click(await pressable(words.goTo))
  expect(history.at(-1)).toBe(`/repairs/${repair.id}`)
  await waitFor(() => expect(screen.queryByLabelText(unread('۱'))).toBeNull())
  expect(await technician.notices.mine({})).toMatchObject({ unread: 0, notices: [{ isRead: true }] })
})

test('what was there before the window opened is counted, not shown again', async () => {
  const { technician, arrive } = await aWaitingShop()
  await arrive()
  renderPage(<NoticesBell />, { client: technician })
  await pressable(unread('۱'))
  expect(screen.queryByText(words.goTo)).toBeNull()
})

test('N7 the list opens by Alt+N, the first entry has the focus, and Enter opens its repair', async () => {
  const { technician, arrive, repair } = await aWaitingShop()
  await arrive()
  const { user, history } = renderPage(<NoticesBell />, { client: technician })
  await pressable(unread('۱'))
  await user.keyboard('{Alt>}n{/Alt}')
  await focused(words.kinds.parts_arrived.split('{{')[0] ?? '')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(history.at(-1)).toBe(`/repairs/${repair.id}`))
})

test('all of them are read by one press', async () => {
  const { technician, arrive } = await aWaitingShop()
  await arrive()
  const { user } = renderPage(<NoticesBell />, { client: technician })
  await user.click(await pressable(unread('۱')))
  await user.click(await pressable(words.markAll))
  await waitFor(async () => expect((await technician.notices.mine({})).unread).toBe(0))
  await waitFor(() => expect(screen.queryByLabelText(unread('۱'))).toBeNull())
})

test('who has none is told when there will be some', async () => {
  const { counter } = await aPartsShop()
  renderPage(<NoticesBell />, { client: counter })
  const bell = await pressable(words.open)
  bell.click()
  await screen.findByText(words.empty)
})
