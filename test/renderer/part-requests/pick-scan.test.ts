import { describe, expect, test } from 'vitest'
import { answerScan, isRight } from '../../../src/renderer/part-requests/pick-scan'
import { issueLines, type PickState, pickedOf } from '../../../src/renderer/part-requests/pick-state'
import type { PickLine } from '../../../src/shared/part-requests/model'

const technician = { id: 'reza', name: 'رضا' }

/** A line of two batteries for one repair, in the first bin. */
function aLine(overrides: {
  readonly requestId?: string
  readonly place?: Partial<PickLine['place']>
  readonly part?: Partial<PickLine['part']>
  readonly quantity?: number
  readonly serialNos?: string[]
  readonly technician?: PickLine['repair']['technician']
}): PickLine {
  return {
    requestId: overrides.requestId ?? 'first',
    repair: {
      id: 'repair',
      number: '1405-1',
      brand: 'Samsung',
      model: 'A54',
      technician: overrides.technician === undefined ? technician : overrides.technician,
    },
    part: {
      id: 'battery',
      number: 'EB-BA546',
      names: { fa: 'باتری', ar: '', en: '' },
      unit: 'piece',
      isSerialised: false,
      barcodes: ['8806094912353'],
      ...overrides.part,
    },
    place: { id: 'a1', name: 'قفسهٔ A1', kind: 'bin', code: 'BIN-A1', ...overrides.place },
    quantity: overrides.quantity ?? 2,
    serialNos: overrides.serialNos ?? [],
    note: '',
    at: '2026-11-22T08:00:00.000Z',
  }
}

const nowhere = { state: {} as PickState, places: [], placeId: undefined }

const inB3 = { id: 'b3', name: 'کشوی B3', code: 'BIN-B3' }

describe('a scan on the pick list', () => {
  test('of a bin leads to it and says how many lines are taken from there', () => {
    const lines = [aLine({}), aLine({ requestId: 'second' })]
    expect(answerScan('bin-a1', { ...nowhere, lines })).toEqual({
      kind: 'place',
      placeId: 'a1',
      place: 'قفسهٔ A1',
      count: 2,
    })
  })

  test('of a bin that nothing is taken from says so', () => {
    const answer = answerScan('BIN-C9', {
      ...nowhere,
      lines: [aLine({})],
      places: [{ code: 'BIN-C9', name: 'C9' }],
    })
    expect(answer).toEqual({ kind: 'empty_place', place: 'C9' })
    expect(isRight(answer)).toBe(false)
  })

  test.each(['8806094912353', 'EB-BA546', 'eb-ba546'])('of %s ticks one piece', code => {
    const line = aLine({})
    const answer = answerScan(code, { ...nowhere, lines: [line] })
    if (answer.kind !== 'ticked') throw new Error(answer.kind)
    expect(pickedOf(answer.state, line).quantity).toBe(1)
    expect(isRight(answer)).toBe(true)
  })

  test('fills one repair after the other and then says that all of it is picked', () => {
    const lines = [aLine({ quantity: 1 }), aLine({ requestId: 'second', quantity: 1 })]
    const first = answerScan('EB-BA546', { ...nowhere, lines })
    if (first.kind !== 'ticked') throw new Error(first.kind)
    const second = answerScan('EB-BA546', { ...nowhere, lines, state: first.state })
    if (second.kind !== 'ticked') throw new Error(second.kind)
    expect(second.line.requestId).toBe('second')
    expect(answerScan('EB-BA546', { ...nowhere, lines, state: second.state }).kind).toBe('complete')
  })

  test('of a part that is taken from another bin than the one stood at says from which', () => {
    const lines = [
      aLine({}),
      aLine({ requestId: 'second', place: inB3, part: { id: 'port', number: 'USB-C', barcodes: [] } }),
    ]
    const answer = answerScan('USB-C', { ...nowhere, lines, placeId: 'a1' })
    expect(answer).toMatchObject({ kind: 'elsewhere', line: { place: { id: 'b3' } } })
    expect(answerScan('USB-C', { ...nowhere, lines, placeId: 'b3' }).kind).toBe('ticked')
  })

  test('H11 of a unit takes this unit, once', () => {
    const line = aLine({ part: { isSerialised: true }, quantity: 1, serialNos: ['SN-7', 'SN-8'] })
    const answer = answerScan('sn7', { ...nowhere, lines: [line] })
    if (answer.kind !== 'ticked') throw new Error(answer.kind)
    expect(pickedOf(answer.state, line).serialNos).toEqual(['SN-7'])
    const again = answerScan('SN-7', { ...nowhere, lines: [line], state: answer.state })
    expect(again.kind).toBe('serial_twice')
    expect(answerScan('SN-8', { ...nowhere, lines: [line], state: answer.state }).kind).toBe('complete')
  })

  test('H11 of the number of a part with serials asks for the serial', () => {
    const line = aLine({ part: { isSerialised: true }, serialNos: ['SN-7', 'SN-8'] })
    expect(answerScan('EB-BA546', { ...nowhere, lines: [line] }).kind).toBe('needs_serial')
  })

  test('of anything else is wrong', () => {
    const answer = answerScan('4006381333931', { ...nowhere, lines: [aLine({})] })
    expect(answer).toEqual({ kind: 'unknown', code: '4006381333931' })
    expect(isRight(answer)).toBe(false)
  })
})

describe('what is issued', () => {
  test('are the lines of which something was taken, to whoever was chosen where nobody works on the repair', () => {
    const mine = aLine({})
    const nobodys = aLine({ requestId: 'second', technician: null })
    const left = aLine({ requestId: 'third' })
    const state: PickState = {
      'first a1': { quantity: 1, serialNos: [], holderId: null },
      'second a1': { quantity: 2, serialNos: [], holderId: 'kamran' },
    }
    expect(issueLines(state, [mine, nobodys, left])).toEqual([
      { requestId: 'first', placeId: 'a1', quantity: 1, serialNos: [] },
      { requestId: 'second', placeId: 'a1', quantity: 2, serialNos: [], holderId: 'kamran' },
    ])
  })

  test('is never more than there is to take when others took of it meanwhile', () => {
    const state: PickState = { 'first a1': { quantity: 2, serialNos: [], holderId: null } }
    expect(issueLines(state, [aLine({ quantity: 1 })])).toMatchObject([{ quantity: 1 }])
  })
})
