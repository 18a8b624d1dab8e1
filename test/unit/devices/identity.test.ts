import { describe, expect, test } from 'vitest'
import { judgeIdentity } from '../../../src/shared/devices/identity'
import { itemLabel } from '../../../src/shared/devices/item-label'
import { startingTypes } from '../../../src/shared/devices/starting-types'
import { items } from '../../../src/shared/i18n/en/items'

const nothing = { serialNo: '', imei: '', imeiReason: '', identity: 'known', identityReason: '' } as const
const imei = '356938035643809'

describe('judgeIdentity', () => {
  test('A4 a serial is shown as typed in ASCII digits and compared without case and separators', () => {
    expect(judgeIdentity({ ...nothing, serialNo: 'sn-۱۲ ab' })).toEqual({
      ok: true,
      identity: {
        serialNo: 'sn-12 ab',
        serialKey: 'SN12AB',
        imei: null,
        imeiReason: '',
        identity: 'known',
        identityReason: '',
      },
    })
  })

  test('A5 a reason is kept only where the check digit is wrong', () => {
    const right = judgeIdentity({ ...nothing, imei, imeiReason: 'بی‌مورد' })
    const wrong = judgeIdentity({ ...nothing, imei: '356938035643801', imeiReason: 'روی برچسب' })
    expect([right, wrong]).toMatchObject([
      { identity: { imei, imeiReason: '' } },
      { identity: { imei: '356938035643801', imeiReason: 'روی برچسب' } },
    ])
  })

  test('A5 what is wrong with an IMEI is said with what would be right', () => {
    expect(judgeIdentity({ ...nothing, imei: '356938035643801' })).toMatchObject({ expected: 9, given: 1 })
    expect(judgeIdentity({ ...nothing, imei: '35693803564380' })).toMatchObject({ suggestion: imei })
    expect(judgeIdentity({ ...nothing, imei: '123' })).toMatchObject({ reason: 'imei_length', length: 3 })
    expect(judgeIdentity({ ...nothing, imei: 'x12' })).toMatchObject({ reason: 'imei_length', length: 2 })
  })

  test('C1 a given serial counts, whatever else was said', () => {
    expect(
      judgeIdentity({ ...nothing, serialNo: 'SN1', identity: 'absent', identityReason: 'نیست' }),
    ).toMatchObject({
      identity: { identity: 'known', identityReason: '' },
    })
  })
})

describe('items', () => {
  test('a known key is said in words, a shop’s own item as the shop wrote it', () => {
    expect(['charger', 'پرهٔ شکسته', 'toString'].map(item => itemLabel(items, item))).toEqual([
      'Charger',
      'پرهٔ شکسته',
      'toString',
    ])
  })

  test('every item is offered by some type, and every offered item has words', () => {
    const offered = new Set(
      startingTypes.flatMap(type => [...type.conditions, ...type.accessories, ...type.checklist]),
    )
    expect([...offered].sort()).toEqual(Object.keys(items).sort())
  })
})
