import { expect, test } from 'vitest'
import { createRandom, type Random } from '../../../src/main/cli/seed/random'
import type { Order } from '../../../src/shared/purchasing/order'
import type { OrderState } from '../../../src/shared/purchasing/order-state'
import {
  aBuyingShop,
  anOrder,
  type BuyingShop,
  cancel,
  close,
  creditReturn,
  receiptLine,
  receiveOrder,
  sendBack,
  takeBack,
  takeBackEnd,
  takeBackReturn,
  takeReturn,
} from '../../support/purchasing'
import { refusalOf } from '../../support/refusal'
import { faultsOf, reverse } from '../../support/stock-documents'

/** What a buyer may be told; anything else is a bug. */
const expected = [
  'OVER_RECEIPT',
  'ORDER_NOT_OPEN',
  'ORDER_HAS_RECEIPTS',
  'STOCK_SHORT',
  'SERIAL_IN_STOCK',
  'SERIAL_NOT_HERE',
  'RECEIPT_USED',
  'ALREADY_REVERSED',
  'RETURN_TOO_MUCH',
  'RETURN_TAKEN_BACK',
  'RETURN_HAS_ENDED',
  'RETURN_SAME_SERIAL',
  'CHANGED_MEANWHILE',
]

/** What the test remembers by itself, to hold against what the program says. */
type Book = {
  readonly orders: Map<string, OrderState>
  /** Steps that each receipt brought, by order line and document; 0 once it was taken back. */
  readonly receipts: Map<string, { readonly orderId: string; readonly brought: Map<string, number> }>
  readonly returnIds: string[]
  acts: number
}

function drawsOf(shop: BuyingShop, random: Random, book: Book) {
  const { manager, supplier, main, bin, display, board } = shop
  const placeId = () => random.pick([main, main, bin]).id
  const orderOf = () => {
    const open = [...book.orders].filter(([, state]) => state === 'ordered')
    const likely = open.length > 0 && random.chance(0.8) ? open : [...book.orders]
    return manager.purchasing.order({ id: random.pick(likely.slice(-4))[0] })
  }
  const serials = (partId: string, count: number) =>
    partId === board.id ? Array.from({ length: count }, () => `S${random.below(30)}`) : []
  const returnOf = () => manager.purchasing.return({ id: random.pick(book.returnIds) })
  const isSent = () => book.returnIds.length > 0

  const order = async () => {
    const placed = await anOrder(
      manager,
      supplier,
      { partId: display.id, quantity: 3 + random.below(9), unitPrice: 1000 + random.below(5000) },
      { partId: board.id, quantity: 1 + random.below(2), unitPrice: 1000 + random.below(5000) },
    )
    book.orders.set(placed.id, 'ordered')
  }
  const receive = async () => {
    const found = await orderOf()
    const at = random.below(2)
    const { part, id } = found.items[at] ?? failed()
    const quantity = 1 + random.below(part.id === board.id ? 2 : 5)
    const line = receiptLine(found, {
      at,
      quantity,
      serialNos: serials(part.id, quantity),
      isOverSure: random.chance(0.5),
    })
    const { document } = await receiveOrder(manager, found, placeId(), line)
    book.receipts.set(document.id, { orderId: found.id, brought: new Map([[id, quantity]]) })
    // A slip that is seen at once.
    if (!random.chance(0.2)) return
    await reverse(manager, document)
    book.receipts.get(document.id)?.brought.clear()
  }
  const undo = async () => {
    const ids = [...book.receipts.keys()]
    if (ids.length === 0) return
    const id = random.pick(ids.slice(-2))
    await reverse(manager, { id })
    book.receipts.get(id)?.brought.clear()
  }
  const end =
    (act: (client: typeof manager, found: Order) => Promise<Order>, state: OrderState) => async () => {
      const found = await orderOf()
      await act(manager, found)
      book.orders.set(found.id, state)
    }
  const goBack = async () => {
    const found = await takeBack(manager, await orderOf())
    book.orders.set(found.id, found.state === 'draft' ? 'draft' : 'ordered')
  }
  const send = async () => {
    const { rows } = await manager.stock.units({ partId: board.id })
    const piece = rows.length > 0 && random.chance(0.7) ? random.pick(rows) : undefined
    const line = piece
      ? { partId: board.id, fromId: piece.place?.id ?? main.id, quantity: 1, serialNos: [piece.serialNo] }
      : { partId: display.id, fromId: placeId(), quantity: 1 + random.below(3) }
    book.returnIds.push((await sendBack(manager, supplier, line)).id)
  }
  const settle = async () => {
    if (!isSent()) return
    const sent = await returnOf()
    const { id, serialNo, part } = random.pick(sent.items)
    const line = { returnLineId: id, quantity: serialNo === null ? 1 + random.below(2) : 1 }
    if (random.chance(0.3)) {
      await creditReturn(manager, sent, { ...line, amount: random.below(9000) })
      return
    }
    const outcome = random.pick(['repaired', 'replaced'] as const)
    const came = serialNo !== null && random.chance(0.5) ? serialNo : serials(part.id, 1)[0]
    await takeReturn(manager, sent, placeId(), { ...line, outcome, serialNo: came ?? '' })
  }
  const unsettle = async () => {
    if (!isSent()) return
    const ends = (await returnOf()).items.flatMap(item => item.ends)
    if (ends.length > 0) await takeBackEnd(manager, random.pick(ends))
  }
  const unsend = async () => {
    if (isSent()) await takeBackReturn(manager, await returnOf())
  }
  const often = [
    order,
    order,
    receive,
    receive,
    receive,
    receive,
    undo,
    send,
    send,
    send,
    settle,
    settle,
    settle,
  ]
  return [...often, unsettle, unsend, end(close, 'closed'), end(cancel, 'cancelled'), goBack]
}

function failed(): never {
  throw new Error('the order has no such line')
}

/** Does it, or is refused with something that a buyer may be told. */
async function attempt(act: () => Promise<void>, book: Book): Promise<void> {
  const done = act()
  const isDone = await done.then(
    () => true,
    () => false,
  )
  if (isDone) book.acts += 1
  else expect(expected).toContain((await refusalOf(done)).code)
}

test.each([1, 2, 3])(
  'J1 J3 I3 whatever buyers do (%i), orders stand as their receipts say and no rial is lost',
  async seed => {
    const shop = await aBuyingShop()
    const book: Book = { orders: new Map(), receipts: new Map(), returnIds: [], acts: 0 }
    const random = createRandom(seed)
    const draws = drawsOf(shop, random, book)
    await draws[0]?.()
    for (let step = 0; step < 100; step += 1) await attempt(random.pick(draws), book)
    expect(book.acts).toBeGreaterThan(30)
    expect(book.returnIds.length).toBeGreaterThan(2)
    expect([...book.receipts.values()].filter(({ brought }) => brought.size === 0)).not.toEqual([])
    await holdAgainst(shop, book)
    await expectNewSerials(shop, book)
    expect(await faultsOf(shop)).toEqual([])
  },
)

async function holdAgainst(shop: BuyingShop, book: Book): Promise<void> {
  const { manager, display, board, app } = shop
  const onOrder = new Map([display, board].map(({ id }) => [id, 0]))
  for (const [id, step] of book.orders) {
    const found = await manager.purchasing.order({ id })
    const receipts = [...book.receipts.values()].filter(({ orderId }) => orderId === id)
    for (const line of found.items) {
      const received = receipts.reduce((sum, { brought }) => sum + (brought.get(line.id) ?? 0), 0)
      expect(line).toMatchObject({ received, left: Math.max(0, line.quantity - received) })
      if (step === 'ordered') onOrder.set(line.part.id, (onOrder.get(line.part.id) ?? 0) + line.left)
    }
    expect(found.state).toBe(step === 'ordered' ? stateByHand(found) : step)
    const { rows } = await manager.purchasing.orders({ states: [found.state], limit: 100 })
    expect(rows.map(row => row.id)).toContain(id)
  }
  for (const [partId, quantity] of onOrder) {
    expect((await manager.stock.part({ id: partId })).stock.onOrder).toBe(quantity)
  }
  // What was bought is here, with the suppliers, or credited by them.
  const parts = await Promise.all([display, board].map(({ id }) => manager.stock.part({ id })))
  const { rows } = await manager.purchasing.returns({ limit: 100 })
  const [credited] = await app.services.db.reader.raw(
    `select coalesce(sum(value), 0) as value from supplier_return_ends
     where outcome = 'credited' and taken_back_at is null`,
  )
  const [bought] = await app.services.db.reader.raw(
    `select coalesce(sum(value), 0) as value from stock_entries where kind = 'receive'`,
  )
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, one) => all + (one ?? 0), 0)
  expect(sum(parts.map(({ value }) => value)) + sum(rows.map(row => row.openValue)) + credited.value).toBe(
    bought.value,
  )
}

/** A piece that was replaced is another one than that which went (rule J3). */
async function expectNewSerials({ manager }: BuyingShop, { returnIds }: Book): Promise<void> {
  const returns = await Promise.all(returnIds.map(id => manager.purchasing.return({ id })))
  const pieces = returns.flatMap(({ items }) => items).filter(({ serialNo }) => serialNo !== null)
  const ends = pieces.flatMap(({ serialNo, ends: all }) => all.map(end => ({ ...end, wentAs: serialNo })))
  expect(pieces).not.toEqual([])
  for (const { outcome, serialNo, wentAs } of ends) {
    if (outcome === 'repaired') expect(serialNo).toBe(wentAs)
    if (outcome === 'replaced') expect(serialNo).not.toBe(wentAs)
  }
}

function stateByHand({ items }: Order): OrderState {
  if (items.every(({ received, quantity }) => received >= quantity)) return 'received'
  return items.some(({ received }) => received > 0) ? 'part_received' : 'ordered'
}
