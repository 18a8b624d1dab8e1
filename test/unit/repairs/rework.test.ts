import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSameFault } from '../../../src/shared/repairs/rework'

describe('E5 the same fault', () => {
  test.each([
    ['صفحه‌نمایش شکسته است', 'شکستگی صفحه نمایش'],
    ['شارژ نمی‌شود', 'گوشی شارژ نمیشه، سوکت خراب است'],
    ['تاچ کار نمي‌كند', 'تاچ کار نمی‌کند'],
    ['صدای اسپیکر قطع است', 'اسپیکر صدا ندارد'],
    ['Battery drains quickly', 'the battery is draining again'],
    ['لا يشحن', 'الجهاز لا يشحن بعد الإصلاح'],
  ])('E5 “%s” is what “%s” tells', (one, other) => {
    expect(isSameFault(one, other)).toBe(true)
  })

  test.each([
    ['صفحه‌نمایش شکسته است', 'شارژ نمی‌شود'],
    ['دوربین تار است', 'تاچ کار نمی‌کند'],
    ['گوشی روشن نمی‌شود', 'گوشی خاموش نمی‌شود'],
    ['Battery drains quickly', 'The speaker does not work'],
    ['', ''],
    ['', 'شارژ نمی‌شود'],
  ])('E5 “%s” is not what “%s” tells', (one, other) => {
    expect(isSameFault(one, other)).toBe(false)
  })

  test('E5 holds whichever is told first, and every told fault is the same as itself', () => {
    const words = fc.array(fc.constantFrom('شارژ', 'صفحه', 'تاچ', 'دوربین', 'است', 'نمی‌شود', 'صدا'), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [a, b] = [one.join(' '), other.join(' ')]
        expect(isSameFault(a, b)).toBe(isSameFault(b, a))
        expect(isSameFault(a, a)).toBe(true)
      }),
    )
  })
})
