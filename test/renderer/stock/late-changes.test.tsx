import { screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { useScanTarget } from '../../../src/renderer/search/use-scan-target'
import { ReceivePage } from '../../../src/renderer/stock/receive-page'
import { TransferPage } from '../../../src/renderer/stock/transfer-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { field, fieldSoon, pressable, renderPage } from '../../support/render-page'
import { aPlace } from '../../support/stock'
import { aStockShop, placesOf, receive } from '../../support/stock-documents'
import type { Client } from '../../support/test-app'
import { scanAfterTyping as scan } from './receive-scan'

const words = fa.stockDocuments
const quantityOf = (number: string) => fieldSoon(`${words.fields.quantity}: ${number}`)

test('an undo that is pressed after the document was saved brings no draft of it back', async () => {
  const { manager, main, display, board } = await aStockShop()
  await aPlace(manager, { name: 'میز', code: 'DESK1' })
  await receive(manager, main.id, [
    { partId: display.id, quantity: 5, unitCost: 1000 },
    { partId: board.id, quantity: 1, unitCost: 1000, serialNos: ['SN1'] },
  ])
  const { client, saves } = countingDrafts(manager)
  const page = renderPage(<TransferPage />, {
    client,
    path: `/stock/transfer?act=transfer&part=${display.id}`,
  })
  const { user } = page
  await quantityOf(display.number)
  await user.type(field(words.lookup.find), board.number)
  await user.click(await pressable('صفحه‌نمایش'))
  await user.click(await pressable(`${words.lines.remove}: ${board.number}`))
  scan('DESK1')
  await waitFor(() => expect(field(words.move.to).value).toContain('DESK1'))
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect(await placesOf(manager, display)).toMatchObject({ میز: 1 }))
  await waitFor(async () => expect(await manager.drafts.load({ form: 'stock_move' })).toBeNull())
  const before = saves()
  await user.click(await pressable(fa.common.undo))
  page.unmount()
  expect(await manager.drafts.load({ form: 'stock_move' })).toBeNull()
  expect(saves()).toBe(before)
})

test('what is scanned while a receipt is being saved is of what comes next, and not lost in the saved one', async () => {
  const { manager, display } = await aStockShop()
  await aPlace(manager, { name: 'میز', code: 'DESK1' })
  const { client, isAsked, answer } = holdingReceipts(manager)
  const outside: string[] = []
  const page = (
    <Around onScan={code => outside.push(code)}>
      <ReceivePage />
    </Around>
  )
  const { user } = renderPage(page, { client, path: `/stock/receive?part=${display.id}` })
  await quantityOf(display.number)
  scan('DESK1')
  await waitFor(() => expect(field(words.receive.place).value).toContain('DESK1'))
  await user.type(await fieldSoon(`${words.fields.unitCost}: ${display.number}`), '1000')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(isAsked()).toBe(true))
  scan('6260001')
  expect(screen.queryByText(/6260001/)).toBeNull()
  answer()
  await screen.findByText(words.receive.saved)
  await waitFor(() => expect(outside).toEqual(['6260001']))
})

/** Where scans go that the page does not take. */
function Around({
  onScan,
  children,
}: {
  readonly onScan: (code: string) => void
  readonly children: ReactNode
}) {
  useScanTarget(code => {
    onScan(code)
    return true
  })
  return children
}

/** A client that counts how often a draft is stored. */
function countingDrafts(client: Client) {
  let count = 0
  const save: Client['drafts']['save'] = input => {
    count += 1
    return client.drafts.save(input)
  }
  return { client: replacing(client, 'drafts', { save }), saves: () => count }
}

/** A client whose program gets a receipt at once and answers when it is told to. */
function holdingReceipts(client: Client) {
  let isAsked = false
  let answer: () => void = () => undefined
  const told = new Promise<void>(resolve => {
    answer = resolve
  })
  const held: Client['stock']['receive'] = async input => {
    isAsked = true
    await told
    return client.stock.receive(input)
  }
  return {
    client: replacing(client, 'stock', { receive: held }),
    isAsked: () => isAsked,
    answer: () => answer(),
  }
}

function replacing<Area extends keyof Client>(
  client: Client,
  area: Area,
  own: Partial<Client[Area]>,
): Client {
  const replaced = new Proxy(client[area], {
    get: (target, key) => (key in own ? Reflect.get(own, key) : Reflect.get(target, key)),
  })
  return new Proxy(client, {
    get: (target, key) => (key === area ? replaced : Reflect.get(target, key)),
  })
}
