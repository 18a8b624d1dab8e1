import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statusKinds } from '../../../src/shared/repairs/status'
import { gramsOf, gramsOfPart, shortestPart } from '../../../src/shared/search/grams'
import { nextStep } from '../../../src/shared/search/next-step'
import { readNumber, readQuery } from '../../../src/shared/search/query'

describe('readQuery', () => {
  test.each([
    ['0912 345', { phone: '912345', serial: '0912345', words: [] }],
    ['+98912345', { phone: '912345', words: [] }],
    ['مریم کریمی', { phone: '', serial: '', words: ['مریم', 'کریمی'], compact: 'مریمکریمی' }],
    ['r5c-w30', { phone: '', serial: 'R5CW30', words: ['r5c', 'w30'] }],
    ['۱۲', { phone: '12', serial: '12', words: ['12'] }],
    ['', { phone: '', serial: '', words: [], compact: '', number: null }],
  ])('%j', (text, expected) => {
    expect(readQuery(text, 'IR')).toMatchObject(expected)
  })

  test('no text is too strange to be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        const { words, serial } = readQuery(text, 'IR')
        expect(words.length).toBeLessThanOrEqual(6)
        expect(serial).toMatch(/^[A-Z0-9]*$/)
      }),
    )
  })
})

describe('readNumber', () => {
  test.each([
    ['123', { value: 123, ending: '' }],
    ['۰۰۱۲۳', { value: 123, ending: '' }],
    ['1405-00123', { value: 123, ending: '1405-00123' }],
    ['۱۴۰۵/۱۲۳', { value: 123, ending: '1405-00123' }],
    ['A-1405-00123', { value: 123, ending: 'A-1405-00123' }],
    ['123456789', null],
    ['12 34', { value: 1234, ending: '' }],
    ['A54', null],
    ['1405-', null],
  ])('%s', (text, expected) => {
    expect(readNumber(text)).toEqual(expected)
  })
})

describe('grams', () => {
  test('a row that contains a part has every gram of the part, or one that starts with a part of three', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'0123456789ABCم'), minLength: 3, maxLength: 20 })
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % (text.length - shortestPart + 1)
        const part = text.slice(start, start + shortestPart + (length % text.length))
        const stored = gramsOf(text)
        const isThere = (gram: string) =>
          part.length === shortestPart ? stored.some(word => word.startsWith(gram)) : stored.includes(gram)
        expect(gramsOfPart(part).every(isThere)).toBe(true)
      }),
    )
  })

  test('a text shorter than a gram is its own', () => {
    expect([gramsOf('ab'), gramsOf('abc'), gramsOf(''), gramsOf('abcd')]).toEqual([
      ['ab'],
      ['abc'],
      [''],
      ['abcd', 'bcd'],
    ])
  })
})

describe('nextStep', () => {
  test('without a permission every step is a look', () => {
    expect(new Set(statusKinds.map(kind => nextStep(kind, new Set())))).toEqual(new Set(['view']))
  })

  test('who may both hand over and work does what the status calls for', () => {
    const both = new Set(['handover.deliver', 'repairs.work'] as const)
    const steps = statusKinds.map(kind => [kind, nextStep(kind, both)])
    expect(Object.fromEntries(steps)).toMatchObject({
      received: 'work',
      awaiting_parts: 'view',
      testing: 'work',
      ready: 'hand_over',
      delivered: 'view',
    })
  })
})
