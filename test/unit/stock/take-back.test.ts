import { describe, expect, it } from 'vitest'
import { moneyLimit } from '../../../src/shared/kernel/fields'
import type { LedgerPlace, LedgerUnit, Movement } from '../../../src/shared/stock/ledger'
import { takeBack } from '../../../src/shared/stock/ledger'
import {
  bag,
  bin,
  dispose,
  done,
  find,
  lose,
  move,
  otherBin,
  receive,
  scrap,
  scrapBox,
  scrapYard,
  shelvesOf,
  store,
  transit,
} from './shelf'

const used = { ok: false, shortage: { reason: 'used' } }
const { stock: before } = done([receive(10, 1003), move(3, bin, bag), scrap(2, bag)])

/** Takes a movement back after others came; the answer and the stock before all of them. */
function backAfter(movement: Movement, after: readonly Movement[] = []) {
  const { stock, entries } = done([movement], before)
  const later = done(after, stock)
  return takeBack(later.stock, entries, later.entries)
}

describe('H1 what is taken back at once', () => {
  it.each([
    ['a receipt', receive(7, 999)],
    ['a transfer', move(2, bin, otherBin)],
    ['a dispatch', move(2, bin, transit)],
    ['a loss', lose(3)],
    ['a find at the average', find(3, null)],
    ['a find at a cost', find(3, 5000)],
    ['scrap', scrap(3)],
    ['a disposal', dispose(2)],
    ['a move between scrap places', move(2, scrapBox, scrapYard)],
    ['all that was left', lose(7)],
  ])('H1 leaves the stock as it was before %s', (_, movement) => {
    const back = backAfter(movement)
    expect(back.ok && shelvesOf(back.stock)).toEqual(shelvesOf(before))
    expect(back.ok && back.stock).toMatchObject({ onHand: 8, inStores: 7, value: before.value })
  })

  it('H1 by mirror images, the latest first', () => {
    const { stock, entries } = done([receive(4, 400), scrap(1)])
    const back = takeBack(stock, entries)
    expect(back.ok && back.entries).toEqual([
      { kind: 'scrap', place: scrapBox, unitId: null, quantity: -1, value: 0 },
      { kind: 'scrap', place: bin, unitId: null, quantity: 1, value: 100 },
      { kind: 'receive', place: bin, unitId: null, quantity: -4, value: -400 },
    ])
  })
})

describe('H7 what has been used is not taken back', () => {
  it.each([
    ['lost', lose(1)],
    ['scrapped', scrap(1, bag)],
  ])('H7 a receipt of which some was %s', (_, use) => {
    expect(backAfter(receive(10, 2000), [use])).toEqual(used)
  })

  it('H7 even where enough of the older parts is left: they left at an average of both', () => {
    // 8 + 100 pieces; without the rule 7 would be left with the value of a few rial less than nothing
    expect(backAfter(receive(100, 9_000_000), [lose(1)])).toEqual(used)
  })

  it('H7 a find that has been used is refused like a receipt', () => {
    expect(backAfter(find(5, 100_000), [lose(1)])).toEqual(used)
    expect(backAfter(find(5, null), [scrap(1)])).toEqual(used)
  })

  it('H7 what was taken and brought back has not been used', () => {
    const { stock, entries } = done([receive(10, 2000)], before)
    const loss = done([lose(9)], stock)
    const returned = takeBack(loss.stock, loss.entries)
    expect(returned.ok && takeBack(returned.stock, entries)).toMatchObject({
      ok: true,
      stock: { onHand: 8, value: before.value },
    })
  })

  it('H7 moves, later receipts, and whatever happens in scrap use nothing', () => {
    const after = [receive(3, 600), find(1, null), dispose(1), lose(1, scrapBox), move(1, bin, bag)]
    expect(backAfter(receive(10, 2000), after)).toMatchObject({ ok: true, stock: { onHand: 12 } })
  })

  it('H7 a transfer, a loss and scrap are taken back whatever was used since', () => {
    for (const movement of [move(2, bin, otherBin), lose(2), scrap(2)]) {
      expect(backAfter(movement, [lose(1), receive(1, 1)])).toMatchObject({ ok: true })
    }
  })

  it('H7 and where nobody says what came later, the value cannot go below nothing nor outlast the parts', () => {
    const { stock, entries } = done([receive(10, 100)])
    expect(takeBack(done([lose(5), receive(10, 1)], stock).stock, entries)).toEqual(used)
    const { stock: half } = done([receive(10, 500), lose(10)], stock)
    expect(takeBack(half, entries)).toEqual(used)
  })
})

describe('H3 taking back leaves no place below zero', () => {
  it.each<[string, Movement, Movement, LedgerPlace, number]>([
    ['a receipt whose parts lie elsewhere now', receive(10, 9), move(12, bin, bag), bin, 5],
    ['a transfer whose parts were carried on', move(2, bin, otherBin), move(1, otherBin, store), otherBin, 1],
    ['scrap that was disposed of', scrap(3), dispose(4), scrapBox, 1],
    ['scrap that lies in another scrap place', scrap(3), move(3, scrapBox, scrapYard), scrapBox, 2],
  ])('H3 %s', (_, movement, after, place, there) => {
    expect(backAfter(movement, [after])).toEqual({ ok: false, shortage: { reason: 'short', place, there } })
  })

  it('H4 nor what is reserved without parts', () => {
    const { stock, entries } = done([receive(5, 500)], before)
    expect(takeBack({ ...stock, reserved: 8 }, entries)).toEqual({
      ok: false,
      shortage: { reason: 'reserved', available: 4 },
    })
    expect(takeBack({ ...stock, reserved: 7 }, entries)).toMatchObject({ ok: true, stock: { reserved: 7 } })
  })

  it('G1 nor a value above the limit', () => {
    const { stock, entries } = done([receive(2, 10), lose(1)])
    const { stock: full } = done([receive(1, moneyLimit - 5)], stock)
    expect(takeBack(full, entries.slice(1))).toEqual({ ok: false, shortage: { reason: 'too_large' } })
  })
})

describe('H11 a unit is taken back from where it came alone', () => {
  const unit: LedgerUnit = { id: 'one', cost: 100 }
  const other: LedgerUnit = { id: 'other', cost: 900 }
  const { stock, entries } = done([receive(1, 100, bin, unit)])
  const withOther = done([receive(1, 900, bin, other)], stock)

  it('H11 not after it moved, though another lies there', () => {
    const moved = done([{ act: 'move', from: bin, to: bag, quantity: 1, unit }], withOther.stock)
    expect(takeBack(moved.stock, entries, [...withOther.entries, ...moved.entries])).toEqual(used)
  })

  it('H7 not after it left', () => {
    const lost = done([{ act: 'lose', from: bin, quantity: 1, unit }], withOther.stock)
    expect(takeBack(lost.stock, entries, [...withOther.entries, ...lost.entries])).toEqual(used)
  })

  it('I1 but whatever another did: each has its own cost', () => {
    const lost = done([{ act: 'lose', from: bin, quantity: 1, unit: other }], withOther.stock)
    expect(takeBack(lost.stock, entries, [...withOther.entries, ...lost.entries])).toMatchObject({
      ok: true,
      stock: { onHand: 0, value: 0 },
    })
  })
})
