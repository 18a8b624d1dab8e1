import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkResults,
  checksOfRound,
  failedItems,
  judgeChecklist,
  type RecordedCheck,
} from '../../../src/shared/repairs/checklist'
import { statusKinds } from '../../../src/shared/repairs/status'

const items = ['touch', 'calls', 'wifi', 'ports']

function answer(item: string, result: RecordedCheck['result']): RecordedCheck {
  return { item, result, note: '', at: '2026-11-22T08:00:00.000Z', staffName: 'Reza' }
}

const anyAnswers = fc
  .array(fc.record({ item: fc.constantFrom(...items), result: fc.constantFrom(...checkResults) }))
  .map(answers => answers.map(({ item, result }) => answer(item, result)))

describe('B6 the checklist', () => {
  test('is done when every item is answered and none failed', () => {
    expect(judgeChecklist([])).toEqual({ ok: true })
    expect(judgeChecklist([answer('touch', 'pass'), answer('calls', 'not_applicable')])).toEqual({ ok: true })
  })

  test('names what is open and what failed', () => {
    expect(judgeChecklist([answer('touch', 'fail'), { item: 'calls', result: null }])).toEqual({
      ok: false,
      open: ['calls'],
      failed: ['touch'],
    })
  })

  test('asks while testing for every item of the type, in its order', () => {
    fc.assert(
      fc.property(anyAnswers, recorded => {
        const checks = checksOfRound({ kind: 'testing', checklist: items, recorded })
        expect(checks.map(check => check.item)).toEqual(items)
      }),
    )
  })

  test('counts the last answer of an item', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...statusKinds), (recorded, kind) => {
        for (const check of checksOfRound({ kind, checklist: items, recorded })) {
          const last = recorded.findLast(({ item }) => item === check.item)
          expect(check.result).toBe(last?.result ?? null)
        }
      }),
    )
  })

  test('shows after the test only what was tested, whatever the shop asks for since', () => {
    const recorded = [answer('touch', 'pass')]
    const checks = checksOfRound({ kind: 'delivered', checklist: ['touch', 'calls'], recorded })
    expect(checks).toEqual(recorded)
  })

  test('lists the failed items', () => {
    expect(failedItems([answer('touch', 'fail'), answer('calls', 'pass'), answer('wifi', 'fail')])).toEqual([
      'touch',
      'wifi',
    ])
  })
})
