import { describe, expect, it } from 'vitest'
import { emptyStock, issueValue, type LedgerUnit, post } from '../../../src/shared/stock/ledger'
import { bag, bin, done, find, lose, move, receive, scrap, scrapBox, transit } from './shelf'

const valuesOf = (movements: Parameters<typeof done>[0]) => done(movements).entries.map(({ value }) => value)

describe('moving weighted average', () => {
  it('I1 ten at 120,000 and five at 150,000 rial are worth 130,000 each', () => {
    const { stock, entries } = done([receive(10, 1_200_000), receive(5, 750_000), lose(4)])
    // (1,200,000 + 750,000) ÷ 15 = 130,000; four of them are 520,000
    expect(entries.at(-1)?.value).toBe(-520_000)
    expect(stock).toMatchObject({ onHand: 11, value: 1_430_000 })
  })

  it('I1 a receipt after an issue is weighed with what is left, not with what was', () => {
    const { stock } = done([receive(10, 1000), lose(8), receive(2, 400)])
    // 2 at 100 and 2 at 200
    expect(stock).toMatchObject({ onHand: 4, value: 600 })
    expect(issueValue(stock, 1)).toBe(150)
  })

  it('I3 the last piece takes the rest: 1,000 rial for three go as 333, 334 and 333', () => {
    // 1000 ÷ 3 = 333.3 → 333; 667 ÷ 2 = 333.5 → 334; the rest is 333
    expect(valuesOf([receive(3, 1000), lose(1), lose(1), lose(1)])).toEqual([1000, -333, -334, -333])
  })

  it('I3 two of three are 667, and the last is 333', () => {
    expect(valuesOf([receive(3, 1000), lose(2), lose(1)])).toEqual([1000, -667, -333])
  })

  it('I3 a half is rounded up when it leaves, and its other half stays', () => {
    expect(valuesOf([receive(2, 5), lose(1), lose(1)])).toEqual([5, -3, -2])
  })

  it('I3 seven pieces for 100 rial leave nothing behind, whatever takes them', () => {
    const { stock, entries } = done([
      receive(7, 100),
      move(3, bin, bag),
      lose(2), // 200 ÷ 7 = 28.57 → 29, of 100
      scrap(1, bag), // 71 ÷ 5 = 14.2 → 14
      lose(2), // 2 × 57 ÷ 4 = 28.5 → 29
      scrap(2, bag), // the rest, 28
    ])
    expect(entries.map(({ value }) => value).filter(value => value !== 0)).toEqual([100, -29, -14, -29, -28])
    expect(stock).toMatchObject({ onHand: 0, value: 0 })
    expect(stock.byPlace.get('scrap box')).toBe(3)
  })

  it('I3 measured goods: 250 cm of 12.34 m for 987,654 rial', () => {
    const { stock, entries } = done([receive(1234, 987_654), lose(250)])
    // 250 × 987,654 ÷ 1234 = 200,091.98 → 200,092
    expect(entries[1]?.value).toBe(-200_092)
    expect(stock).toMatchObject({ onHand: 984, value: 787_562 })
  })

  it('I3 products beyond 2^53 are exact', () => {
    expect(issueValue({ onHand: 999_999_999, value: 999_999_999_999 }, 999_999_998)).toBe(999_999_998_999)
    expect(issueValue({ onHand: 3, value: 1_000_000_000_000 }, 2)).toBe(666_666_666_667)
    expect(issueValue({ onHand: 3, value: 1_000_000_000_000 }, 2 ** 50)).toBe(1_000_000_000_000)
  })

  it('I5 parts that cost nothing are kept at nothing', () => {
    const { stock } = done([receive(3, 0), lose(1)])
    expect(stock).toMatchObject({ onHand: 2, value: 0 })
    expect(done([receive(2, 200)], stock).stock).toMatchObject({ onHand: 4, value: 200 })
  })

  it('I2 what has left keeps the cost at which it left, whatever comes later', () => {
    expect(valuesOf([receive(10, 1000), lose(1), receive(10, 9000)])[1]).toBe(-100)
    expect(valuesOf([receive(10, 1000), lose(1)])[1]).toBe(-100)
  })

  it('H8 a transfer in one step or in two leaves total and average as they are', () => {
    const { stock } = done([receive(7, 100)])
    const { stock: gone, entries } = done([move(3, bin, transit)], stock)
    expect(gone).toMatchObject({ onHand: 7, inStores: 4, value: 100 })
    expect(gone.byPlace.get('transit')).toBe(3)
    const { stock: there } = done([move(3, transit, bag)], gone)
    expect(there).toMatchObject({ onHand: 7, value: 100 })
    expect(entries.map(({ value }) => value)).toEqual([0, 0])
  })
})

describe('what is found', () => {
  it('I4 without a cost it leaves the average as it is', () => {
    const { stock, entries } = done([receive(10, 1230), find(5, null)])
    expect(entries[1]?.value).toBe(615)
    expect(issueValue(stock, 1)).toBe(123)
  })

  it('I4 more than there was, too', () => {
    expect(done([receive(2, 246), find(10, null)]).stock).toMatchObject({ onHand: 12, value: 1476 })
  })

  it('I4 to a rial: one more to three for 1,000 rial adds 333', () => {
    expect(done([receive(3, 1000), find(1, null)]).stock.value).toBe(1333)
  })

  it('I4 with a cost it is weighed like a receipt', () => {
    expect(done([receive(10, 1000), find(10, 3000)]).stock).toMatchObject({ onHand: 20, value: 4000 })
    expect(done([receive(10, 1000), find(10, 0)]).stock).toMatchObject({ onHand: 20, value: 1000 })
  })

  it('I4 where nothing is on hand there is no average to give it', () => {
    expect(done([find(4, null)]).stock).toMatchObject({ onHand: 4, value: 0 })
    expect(done([receive(2, 500), lose(2), find(4, null)]).stock).toMatchObject({ onHand: 4, value: 0 })
  })
})

describe('serialised parts', () => {
  const cheap: LedgerUnit = { id: 'cheap', cost: 1_000_000 }
  const dear: LedgerUnit = { id: 'dear', cost: 3_000_001 }
  const { stock, entries } = done([receive(1, cheap.cost, bin, cheap), receive(1, dear.cost, bin, dear)])

  it('I1 each keeps its own cost, not the average', () => {
    expect(entries.map(({ unitId, value }) => [unitId, value])).toEqual([
      ['cheap', 1_000_000],
      ['dear', 3_000_001],
    ])
    const lost = done([{ act: 'lose', from: bin, quantity: 1, unit: dear }], stock)
    expect(lost.entries).toEqual([
      { kind: 'adjust', place: bin, unitId: 'dear', quantity: -1, value: -3_000_001 },
    ])
    expect(lost.stock).toMatchObject({ onHand: 1, value: 1_000_000 })
  })

  it('I1 the last of them leaves nothing behind', () => {
    const { stock: none } = done(
      [
        { act: 'scrap', from: bin, to: scrapBox, quantity: 1, unit: cheap },
        { act: 'lose', from: bin, quantity: 1, unit: dear },
        { act: 'dispose', from: scrapBox, quantity: 1, unit: cheap },
      ],
      stock,
    )
    expect(none).toMatchObject({ onHand: 0, value: 0 })
  })

  it('I4 one that is found comes with its own cost', () => {
    const found = done(
      [{ act: 'find', to: bag, quantity: 1, value: null, unit: { id: 'x', cost: 7 } }],
      stock,
    )
    expect(found.stock.value).toBe(4_000_008)
    const inScrap = done(
      [{ act: 'find', to: scrapBox, quantity: 1, value: null, unit: { id: 'x', cost: 7 } }],
      stock,
    )
    expect(inScrap.stock.value).toBe(4_000_001)
  })

  it('H11 what only a bug can ask for: two of one unit, a cost that is not its own, more than all is worth', () => {
    expect(() => post(stock, { act: 'lose', from: bin, quantity: 2, unit: dear })).toThrow(RangeError)
    expect(() => post(emptyStock, receive(1, 5, bin, cheap))).toThrow(RangeError)
    expect(() => post(emptyStock, receive(2, cheap.cost, bin, cheap))).toThrow(RangeError)
    for (const cost of [-1, 0.5, Number.NaN]) {
      expect(() => post(stock, { act: 'lose', from: bin, quantity: 1, unit: { id: 'x', cost } })).toThrow(
        RangeError,
      )
    }
    const dearer = { id: 'x', cost: 4_000_002 }
    expect(() => post(stock, { act: 'lose', from: bin, quantity: 1, unit: dearer })).toThrow(RangeError)
  })
})
