import { expect, test } from 'vitest'
import {
  type CheckInForm,
  emptyForm,
  isUntouched,
  readDraft,
  writeDraft,
} from '../../../src/renderer/check-in/check-in-draft'
import { type Circumstances, identityOf, toCheckIn } from '../../../src/renderer/check-in/check-in-input'

const id = '0199f3a0-0000-7000-8000-000000000001'
const other = '0199f3a0-0000-7000-8000-000000000002'
const circumstances: Circumstances = {
  deviceId: null,
  type: { hasImei: true },
  today: '2026-11-22',
}

function form(changed: Partial<CheckInForm> = {}): CheckInForm {
  return {
    ...emptyForm({ commandId: id, promisedOn: '2026-11-25' }),
    customerId: other,
    typeId: other,
    model: 'Galaxy A54',
    identityText: 'R5CW3099XXA',
    fault: 'روشن نمی‌شود',
    condition: ['no_damage'],
    nothingCame: true,
    ...changed,
  }
}

function pathsOf(changed: Partial<CheckInForm>): string[] {
  const verdict = toCheckIn(form(changed), circumstances)
  return verdict.ok ? [] : verdict.findings.map(({ path }) => path)
}

test('C1 a complete form becomes the input of the contract', () => {
  expect(toCheckIn(form(), circumstances)).toMatchObject({
    ok: true,
    input: {
      commandId: id,
      customer: { kind: 'existing', id: other },
      device: { kind: 'new', model: 'Galaxy A54', serialNo: 'R5CW3099XXA', imei: '' },
      accessories: [],
      deposit: null,
    },
  })
})

test('C1 each missing part is named once, at its own field', () => {
  expect(pathsOf({ customerId: null })).toEqual(['customer'])
  expect(pathsOf({ customerId: null, newCustomer: { name: ' ', phone: '', samePhone: 'ask' } })).toEqual([
    'customer.name',
  ])
  expect(pathsOf({ typeId: null })).toEqual(['device.typeId'])
  expect(pathsOf({ model: '' })).toEqual(['device.model'])
  expect(pathsOf({ fault: '  ' })).toEqual(['fault'])
  expect(pathsOf({ condition: [] })).toEqual(['condition'])
  expect(pathsOf({ condition: [], conditionNote: 'تمیز' })).toEqual([])
  expect(pathsOf({ nothingCame: false })).toEqual(['accessories'])
  expect(pathsOf({ promisedOn: null })).toEqual(['promisedOn'])
  expect(pathsOf({ promisedOn: '2026-11-21' })).toEqual(['promisedOn'])
  expect(pathsOf({ deposit: Number.NaN })).toEqual(['deposit.amount'])
  expect(pathsOf({ estimate: Number.NaN })).toEqual(['estimate'])
})

test('C1 an unreadable or absent serial needs its reason', () => {
  expect(pathsOf({ identityText: '' })).toEqual(['device.serialNo'])
  expect(pathsOf({ identityText: '', identity: 'unreadable' })).toEqual(['device.identityReason'])
  expect(pathsOf({ identityText: '', identity: 'absent', identityReason: 'برچسب ندارد' })).toEqual([])
})

test('A5 a wrong check digit needs its reason, 14 digits the 15th', () => {
  expect(pathsOf({ identityText: '356938035643800' })).toEqual(['device.imeiReason'])
  expect(pathsOf({ identityText: '356938035643800', imeiReason: 'برچسب' })).toEqual([])
  expect(pathsOf({ identityText: '35693803564380' })).toEqual(['device.imei'])
})

test('a known device is named by its id, and what was typed about a new one is left out', () => {
  const verdict = toCheckIn(form({ identityText: '', typeId: null, model: '' }), {
    ...circumstances,
    deviceId: other,
  })
  expect(verdict).toMatchObject({ ok: true, input: { device: { kind: 'existing', id: other } } })
})

test('an accessory that is still being typed counts, and "nothing came" says nothing', () => {
  const typed = toCheckIn(form({ nothingCame: false, accessoryText: ' کیف ' }), circumstances)
  expect(typed).toMatchObject({ ok: true, input: { accessories: ['کیف'] } })
})

test('15 digits are an IMEI, unless the type has none', () => {
  const digits = { identityText: '356938035643809', secondIdentity: 'R5CW' }
  expect(identityOf(digits, true)).toEqual({ main: 'imei', imei: '356938035643809', serialNo: 'R5CW' })
  expect(identityOf(digits, undefined).main).toBe('imei')
  expect(identityOf(digits, false)).toEqual({ main: 'serialNo', serialNo: '356938035643809', imei: '' })
})

test('C5 a draft is read back as it was written, and another shape is no draft', () => {
  const kept = form({ accessoryText: 'کابل', estimate: 1_200_000 })
  expect(readDraft(writeDraft(kept))).toEqual(kept)
  expect(readDraft('{"fault":"?"}')).toBeUndefined()
  expect(readDraft('not json')).toBeUndefined()
})

test('a form is untouched until something is filled in', () => {
  const fresh = emptyForm({ commandId: id, promisedOn: '2026-11-25' })
  expect(isUntouched(fresh)).toBe(true)
  expect(isUntouched({ ...fresh, fault: 'x' })).toBe(false)
})
