import { describe, expect, test } from 'vitest'
import { areNamesAlike } from '../../../src/shared/repairs/status-names'

const unnamed = { fa: '', ar: '', en: '' }

describe('B2 names of statuses in one kind', () => {
  test('are alike when one language says the same, in any spelling of it', () => {
    expect(areNamesAlike({ ...unnamed, fa: 'منتظر کالا' }, { ...unnamed, fa: 'منتظر كالا' })).toBe(true)
    expect(areNamesAlike({ ...unnamed, en: 'On hold' }, { fa: 'معطل', ar: '', en: 'on hold' })).toBe(true)
  })

  test('are alike when neither has a name of its own', () => {
    expect(areNamesAlike(unnamed, unnamed)).toBe(true)
  })

  test('differ when no language says the same', () => {
    expect(areNamesAlike(unnamed, { ...unnamed, en: 'On hold' })).toBe(false)
    expect(areNamesAlike({ ...unnamed, fa: 'گمرک' }, { ...unnamed, fa: 'فروشنده' })).toBe(false)
  })
})
