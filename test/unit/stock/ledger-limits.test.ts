import { describe, expect, it } from 'vitest'
import { moneyLimit } from '../../../src/shared/kernel/fields'
import { emptyStock, post, postAll } from '../../../src/shared/stock/ledger'
import { quantityLimit } from '../../../src/shared/stock/part'
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
} from './shelf'

describe('limits', () => {
  it.each([
    ['one receipt', [receive(1, moneyLimit + 1)]],
    ['a sum of receipts', [receive(1, moneyLimit), receive(1, 1)]],
    ['what is no number', [receive(1, Number.POSITIVE_INFINITY)]],
    ['a cost beyond exact numbers', [receive(1, 2 ** 60)]],
    ['a find at the average', [receive(2, moneyLimit), find(1, null)]],
    ['a find beyond exact numbers', [receive(1, moneyLimit), find(quantityLimit - 1, null)]],
  ])('G1 a value above the limit is refused: %s', (_, movements) => {
    expect(postAll(emptyStock, movements)).toMatchObject({
      ok: false,
      at: movements.length - 1,
      shortage: { reason: 'too_large' },
    })
  })

  it('G1 the limits themselves are reached', () => {
    expect(done([receive(quantityLimit, moneyLimit)]).stock).toMatchObject({
      onHand: quantityLimit,
      value: moneyLimit,
    })
  })

  it.each([
    ['in one place', bin],
    ['in all places', bag],
  ])('H2 a quantity above the limit is refused %s', (_, place) => {
    const { stock } = done([receive(quantityLimit, 5)])
    expect(post(stock, receive(1, 0, place))).toEqual({ ok: false, shortage: { reason: 'too_large' } })
  })

  it('H2 and in scrap, which is not on hand', () => {
    const { stock } = done([find(quantityLimit, null, scrapBox), receive(1, 5)])
    expect(post(stock, scrap(1))).toEqual({ ok: false, shortage: { reason: 'too_large' } })
  })
})

describe('what only a bug can ask for', () => {
  const { stock } = done([receive(10, 1000), scrap(2)])

  it.each([0, -1, 0.5, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    'H10 a quantity of %d',
    quantity => {
      for (const movement of [
        receive(quantity, 5),
        find(quantity, null),
        lose(quantity),
        dispose(quantity),
      ]) {
        expect(() => post(stock, movement)).toThrow(RangeError)
      }
      for (const movement of [move(quantity, bin, bag), scrap(quantity)]) {
        expect(() => post(stock, movement)).toThrow(RangeError)
      }
    },
  )

  it.each([-1, 0.5, Number.NaN])('G1 a value of %d', value => {
    expect(() => post(stock, receive(1, value))).toThrow(RangeError)
    expect(() => post(stock, find(1, value))).toThrow(RangeError)
  })

  it.each([
    ['a receipt without a cost', { act: 'receive', to: bin, quantity: 1, value: null } as const],
    ['a receipt into scrap', receive(1, 5, scrapBox)],
    ['a move to the same place', move(1, bin, bin)],
    ['a move into scrap', move(1, bin, scrapBox)],
    ['a move out of scrap', move(1, scrapBox, bin)],
    ['scrap that stays on hand', scrap(1, bin, otherBin)],
    ['scrap of scrap', scrap(1, scrapBox, scrapYard)],
    ['disposal of what is on hand', dispose(1, bin)],
  ])('H8 %s', (_, movement) => {
    expect(() => post(stock, movement)).toThrow(RangeError)
  })
})
