import { describe, expect, test } from 'vitest'
import { judge, judgeLine } from '../../../src/shared/warranty/verdict'
import type { VerdictInputs } from '../../../src/shared/warranty/verdict-model'
import { inputsWith, told } from './verdict-inputs'

type Device = VerdictInputs['device']

const known = (serialKey: string | null, imei: string | null = null): Device => ({
  identity: 'known',
  serialKey,
  imei,
})
const without = (identity: 'unreadable' | 'absent'): Device => ({ identity, serialKey: null, imei: null })

const imei = '356938035643809'

describe('D8 whose card it is', () => {
  test.each<readonly [what: string, cardSerial: string | null, Device, expected: string]>([
    ['the serial of the device', 'SN1', known('SN1'), 'covered: IN_TERM'],
    ['the serial of a device with both', 'SN1', known('SN1', imei), 'covered: IN_TERM'],
    ['the IMEI of a device with both', imei, known('SN1', imei), 'covered: IN_TERM'],
    ['the IMEI of a device without a serial', imei, known(null, imei), 'covered: IN_TERM'],
    ['another serial', 'SN2', known('SN1'), 'needs_expert: SERIAL_DIFFERS IN_TERM'],
    [
      'a serial, the device has only an IMEI',
      'SN1',
      known(null, imei),
      'needs_expert: SERIAL_DIFFERS IN_TERM',
    ],
    ['a serial, none typed yet', 'SN1', known(null), 'needs_expert: SERIAL_UNREADABLE IN_TERM'],
    [
      'a serial, unreadable on the device',
      'SN1',
      without('unreadable'),
      'needs_expert: SERIAL_UNREADABLE IN_TERM',
    ],
    ['a serial, absent on the device', 'SN1', without('absent'), 'needs_expert: SERIAL_UNREADABLE IN_TERM'],
    ['no serial', null, known('SN1'), 'needs_expert: SERIAL_NOT_ON_CARD IN_TERM'],
    [
      'no serial, absent on the device as well',
      null,
      without('absent'),
      'needs_expert: SERIAL_NOT_ON_CARD IN_TERM',
    ],
  ])('D5 a card that names %s', (_, serialKey, device, expected) => {
    expect(told(judgeLine(inputsWith({ device, card: { serialKey } }), 'part'))).toBe(expected)
  })

  test.each<readonly [what: string, Device, expected: string, values: object]>([
    ['an unknown serial', known('SN9'), 'not_covered: NO_CARD', { identity: 'SN9' }],
    ['an unknown IMEI', known(null, imei), 'not_covered: NO_CARD', { identity: imei }],
    ['a device that never had a serial', without('absent'), 'not_covered: NO_CARD', { identity: '' }],
    ['a device of which nothing is typed', known(null), 'not_covered: NO_CARD', { identity: '' }],
    ['a serial that cannot be read', without('unreadable'), 'needs_expert: SERIAL_UNREADABLE', {}],
  ])('D8 without a card: %s', (_, device, expected, values) => {
    const { lines, fitted } = judge(inputsWith({ card: null, device }))
    for (const line of [lines.part, lines.labour, lines.travel]) {
      expect(told(line)).toBe(expected)
      expect(line.reasons[0]?.values).toEqual(values)
      expect(line.endsOn).toBeNull()
    }
    expect(fitted).toEqual([])
  })

  test('D5 two serials that differ are both told', () => {
    const inputs = inputsWith({ device: known('SN1', imei), card: { serialKey: 'SN2' } })
    expect(judgeLine(inputs, 'part').reasons[0]).toEqual({
      code: 'SERIAL_DIFFERS',
      values: { number: 'PG-100-7', cardSerial: 'SN2', deviceSerial: 'SN1' },
    })
  })
})
