import { describe, expect, test } from 'vitest'
import { repairs } from '../../../src/shared/i18n/en/repairs'
import { historySentence } from '../../../src/shared/repairs/history-sentence'
import { historyEvents } from '../../../src/shared/repairs/model'

const plain = { fromKind: null, toKind: null, outcome: null, values: {} } as const

describe('the sentence of an event', () => {
  test.each(historyEvents)('%s has one', event => {
    expect(repairs.history).toHaveProperty(historySentence({ ...plain, event }))
  })

  test('tells a move, a move with its outcome, and another status of one kind apart', () => {
    const move = { ...plain, event: 'moved', fromKind: 'repairing', toKind: 'testing' } as const
    expect(historySentence(move)).toBe('moved')
    expect(historySentence({ ...move, toKind: 'ready', outcome: 'declined' })).toBe('moved_with_outcome')
    expect(historySentence({ ...move, toKind: 'repairing' })).toBe('status_changed')
  })

  test('H4 tells a move that missing parts made, and one that their arrival made, from those of people', () => {
    const move = { ...plain, event: 'moved', fromKind: 'repairing', toKind: 'awaiting_parts' } as const
    expect(historySentence({ ...move, values: { parts: 'missing' } })).toBe('moved_without_parts')
    const back = { ...move, fromKind: 'awaiting_parts', toKind: 'repairing' } as const
    expect(historySentence({ ...back, values: { parts: 'here' } })).toBe('moved_with_parts')
    expect(historySentence({ ...back, values: { parts: 'withdrawn' } })).toBe('moved_without_waiting')
  })

  test('B6 names the items of a failed test', () => {
    const back = {
      ...plain,
      event: 'moved',
      fromKind: 'testing',
      toKind: 'repairing',
      values: { items: 'touch' },
    } as const
    expect(historySentence(back)).toBe('test_failed')
  })

  test('follows the values where one event has several', () => {
    const told = (event: (typeof historyEvents)[number], values: Record<string, string | number>) =>
      historySentence({ ...plain, event, values })
    expect(told('assigned', { technician: 'Reza' })).toBe('assigned')
    expect(told('assigned', { technician: '' })).toBe('unassigned')
    expect(told('charged', { kind: 'discount' })).toBe('discounted')
    expect(told('charged', { kind: 'labour' })).toBe('charged')
    expect(told('paid', { kind: 'deposit' })).toBe('deposited')
    expect(told('paid', { kind: 'payment' })).toBe('paid')
    expect(told('printed', { copy: 1 })).toBe('printed')
    expect(told('printed', { copy: 2 })).toBe('reprinted')
    expect(told('checked', { item: 'touch', result: 'pass' })).toBe('checked')
    expect(told('checked', { passed: 3, skipped: 1 })).toBe('checked_many')
  })
})
