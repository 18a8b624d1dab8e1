import { describe, expect, it } from 'vitest'
import { type PartStock, post, postAll } from '../../../src/shared/stock/ledger'
import {
  bag,
  bin,
  dispose,
  done,
  everyPlace,
  find,
  lose,
  move,
  otherBin,
  quarantine,
  receive,
  scrap,
  scrapBox,
  scrapYard,
  shelvesOf,
  store,
  transit,
  van,
} from './shelf'

const reserving = (stock: PartStock, reserved: number): PartStock => ({ ...stock, reserved })

describe('what lies where', () => {
  it('H2 is the sum of the entries, place by place and in all', () => {
    const { stock, entries } = done([
      receive(10, 1000),
      move(4, bin, bag),
      move(1, bag, van),
      lose(2),
      find(1, null, otherBin),
      scrap(1, bag),
    ])
    expect(shelvesOf(stock)).toEqual({ bin: 4, bag: 2, van: 1, 'other bin': 1, 'scrap box': 1 })
    expect(stock).toMatchObject({ onHand: 8, inStores: 5, value: 800 })
    expect(entries.map(({ kind, place, quantity, value }) => [kind, place.id, quantity, value])).toEqual([
      ['receive', 'bin', 10, 1000],
      ['move_out', 'bin', -4, 0],
      ['move_in', 'bag', 4, 0],
      ['move_out', 'bag', -1, 0],
      ['move_in', 'van', 1, 0],
      ['adjust', 'bin', -2, -200],
      ['adjust', 'other bin', 1, 100],
      ['scrap', 'bag', -1, -100],
      ['scrap', 'scrap box', 1, 0],
    ])
  })

  it('H1 the stock before is left as it was', () => {
    const { stock } = done([receive(10, 1000)])
    const before = structuredClone(stock)
    done([lose(3), move(2, bin, bag)], stock)
    expect(stock).toEqual(before)
  })

  it('H4 only what lies in warehouses and their bins can be promised', () => {
    for (const place of everyPlace.filter(({ kind }) => kind !== 'scrap')) {
      const inStores = [store, bin, otherBin].includes(place) ? 5 : 0
      expect(done([receive(5, 50, place)]).stock, place.id).toMatchObject({ onHand: 5, inStores })
    }
  })
})

describe('H3 no place goes below zero', () => {
  const { stock } = done([receive(10, 1000), receive(3, 300, bag)])

  it.each([
    ['lost', lose(11), bin, 10],
    ['moved', move(11, bin, van), bin, 10],
    ['scrapped', scrap(4, bag), bag, 3],
    ['disposed of', dispose(1), scrapBox, 0],
    ['taken from an empty place', lose(1, otherBin), otherBin, 0],
  ])('H3 more than is there cannot be %s, though other places have it', (_, movement, place, there) => {
    expect(post(stock, movement)).toEqual({ ok: false, shortage: { reason: 'short', place, there } })
  })

  it('H3 all that is there can be taken', () => {
    expect(shelvesOf(done([lose(10), scrap(3, bag)], stock).stock)).toEqual({ 'scrap box': 3 })
  })

  it('H12 the second of two who take the last piece is refused', () => {
    const { stock: last } = done([receive(1, 100)])
    const first = post(last, lose(1))
    expect(first.ok).toBe(true)
    expect(post(first.ok ? first.stock : last, lose(1))).toEqual({
      ok: false,
      shortage: { reason: 'short', place: bin, there: 0 },
    })
  })

  it('H3 several movements are done all or none, and the one that lacks is named', () => {
    const posted = postAll(stock, [lose(6), move(1, bag, bin), lose(6)])
    expect(posted).toEqual({ ok: false, at: 2, shortage: { reason: 'short', place: bin, there: 5 } })
    const all = postAll(stock, [lose(6), move(1, bag, bin), lose(5)])
    expect(all.ok && [all.entries.length, shelvesOf(all.stock)]).toEqual([4, { bag: 2 }])
    expect(postAll(stock, [])).toEqual({ ok: true, stock, entries: [] })
  })
})

describe('H4 what is reserved stays in the stores', () => {
  const { stock: some } = done([receive(10, 1000), receive(5, 500, bag)])
  const stock = reserving(some, 8)

  it.each([
    ['moved to a bag', move(3, bin, bag)],
    ['put in quarantine', move(3, bin, quarantine)],
    ['sent off', move(3, bin, transit)],
    ['scrapped', scrap(3)],
    ['lost', lose(3)],
  ])('H4 more than is available cannot be %s', (_, movement) => {
    expect(post(stock, movement)).toEqual({ ok: false, shortage: { reason: 'reserved', available: 2 } })
  })

  it('H4 what is available can be taken to the last, and what lies in nobody’s store always', () => {
    expect(done([move(2, bin, bag), scrap(7, bag)], stock).stock).toMatchObject({
      onHand: 8,
      inStores: 8,
      reserved: 8,
    })
  })

  it('H4 reserved parts may move from bin to bin', () => {
    expect(shelvesOf(done([move(10, bin, otherBin)], stock).stock)).toEqual({ 'other bin': 10, bag: 5 })
  })

  it('H4 of several movements the one that would touch reserved parts is named', () => {
    expect(postAll(stock, [move(1, bin, bag), move(2, bin, bag)])).toEqual({
      ok: false,
      at: 1,
      shortage: { reason: 'reserved', available: 1 },
    })
  })
})

describe('scrap', () => {
  it('H8 moving between scrap places changes neither total nor value', () => {
    const { stock, entries } = done([receive(10, 1000), scrap(4), move(3, scrapBox, scrapYard)])
    expect(stock).toMatchObject({ onHand: 6, inStores: 6, value: 600 })
    expect(shelvesOf(stock)).toEqual({ bin: 6, 'scrap box': 1, 'scrap yard': 3 })
    expect(entries.at(-1)).toMatchObject({ kind: 'move_in', value: 0 })
  })

  it('I3 what is disposed of, lost or found in scrap is worth nothing', () => {
    const { stock } = done([receive(10, 1000), scrap(4)])
    const { stock: after, entries } = done(
      [dispose(2), lose(1, scrapBox), find(5, null, scrapBox), find(1, 900, scrapBox)],
      stock,
    )
    expect(entries.map(({ kind, quantity, value }) => [kind, quantity, value])).toEqual([
      ['dispose', -2, 0],
      ['adjust', -1, 0],
      ['adjust', 5, 0],
      ['adjust', 1, 0],
    ])
    expect(after).toMatchObject({ onHand: 6, value: 600 })
    expect(shelvesOf(after)).toEqual({ bin: 6, 'scrap box': 7 })
  })

  it('I3 the last piece that is scrapped takes all value with it', () => {
    expect(done([receive(3, 1000), scrap(3)]).stock).toMatchObject({ onHand: 0, value: 0 })
  })
})
