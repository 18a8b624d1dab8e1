import { describe, expect, it } from 'vitest'
import { type DeliveryFacts, missingForDelivery } from '../../../src/shared/handover/readiness'
import { statusKinds } from '../../../src/shared/repairs/status'

const complete: DeliveryFacts = {
  kind: 'ready',
  balance: 0,
  credit: { isPermitted: false, reason: '' },
  takenIn: ['کابل شارژ', 'قاب'],
  accessories: [
    { name: 'کابل شارژ', isReturned: true, note: '' },
    { name: 'قاب', isReturned: true, note: '' },
  ],
  isPersonChecked: true,
  isSigned: true,
}

function missing(facts: Partial<DeliveryFacts>) {
  return missingForDelivery({ ...complete, ...facts })
}

describe('what a hand-over misses', () => {
  it('B7 nothing, when every part is there', () => {
    expect(missing({})).toEqual([])
  })

  it.each(statusKinds.filter(kind => kind !== 'ready'))('B7 %s is not ready', kind => {
    expect(missing({ kind })).toEqual([{ code: 'NOT_READY' }])
  })

  it('B7 an open balance, with what is open', () => {
    expect(missing({ balance: 1 })).toEqual([{ code: 'BALANCE_OPEN', balance: 1 }])
  })

  it('B7 a credit counts only when permitted and with a reason', () => {
    expect(missing({ balance: 500, credit: { isPermitted: true, reason: 'مشتری سازمانی' } })).toEqual([])
    expect(missing({ balance: 500, credit: { isPermitted: true, reason: '  ' } })).toHaveLength(1)
    expect(missing({ balance: 500, credit: { isPermitted: false, reason: 'مشتری سازمانی' } })).toHaveLength(1)
  })

  it('B7 money that the shop owes the customer, whatever credit is permitted', () => {
    const credit = { isPermitted: true, reason: 'بعداً' }
    expect(missing({ balance: -500, credit })).toEqual([{ code: 'CREDIT_OWED', credit: 500 }])
  })

  it('B7 an accessory that nobody answered for', () => {
    const accessories = complete.accessories.slice(0, 1)
    expect(missing({ accessories })).toEqual([{ code: 'ACCESSORIES_UNTICKED', names: ['قاب'] }])
  })

  it('B7 an accessory that never came along', () => {
    const accessories = [...complete.accessories, { name: 'هدفون', isReturned: true, note: '' }]
    expect(missing({ accessories })).toEqual([{ code: 'ACCESSORIES_UNTICKED', names: ['هدفون'] }])
  })

  it('B7 each of two equal accessories', () => {
    const one = { name: 'باتری', isReturned: true, note: '' }
    const takenIn = ['باتری', 'باتری']
    expect(missing({ takenIn, accessories: [one] })).toEqual([
      { code: 'ACCESSORIES_UNTICKED', names: ['باتری'] },
    ])
    expect(missing({ takenIn, accessories: [one, one] })).toEqual([])
  })

  it('B7 an accessory kept back needs a note', () => {
    const [cable, cover] = complete.accessories
    if (!cable || !cover) throw new Error('two accessories are expected')
    const kept = { ...cover, isReturned: false }
    expect(missing({ accessories: [cable, kept] })).toEqual([
      { code: 'ACCESSORIES_UNTICKED', names: ['قاب'] },
    ])
    expect(missing({ accessories: [cable, { ...kept, note: 'شکسته بود، مشتری نخواست' }] })).toEqual([])
  })

  it('B7 the person and the signature, each alone', () => {
    expect(missing({ isPersonChecked: false })).toEqual([{ code: 'PERSON_UNCHECKED' }])
    expect(missing({ isSigned: false })).toEqual([{ code: 'SIGNATURE_MISSING' }])
  })

  it('B7 says every missing part at once', () => {
    const nothing = {
      kind: 'repairing',
      balance: 10,
      accessories: [],
      isPersonChecked: false,
      isSigned: false,
    } as const
    expect(missing(nothing).map(part => part.code)).toEqual([
      'NOT_READY',
      'ACCESSORIES_UNTICKED',
      'BALANCE_OPEN',
      'PERSON_UNCHECKED',
      'SIGNATURE_MISSING',
    ])
  })
})
