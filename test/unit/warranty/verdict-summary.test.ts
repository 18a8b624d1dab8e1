import { describe, expect, test } from 'vitest'
import { judge } from '../../../src/shared/warranty/verdict'
import {
  bestResult,
  fittedSentence,
  summaryOf,
  verdictSentences,
} from '../../../src/shared/warranty/verdict-summary'
import { bare, fa } from './said'
import { fittedWith, inputsWith } from './verdict-inputs'

type Changes = Parameters<typeof inputsWith>[0]

const said = (changes: Changes) => verdictSentences(fa, judge(inputsWith(changes))).map(bare)

const until = 'فعال‌سازی ۱۴۰۳/۰۸/۱۴ + ۱۸ ماه = تا ۱۴۰۵/۰۲/۱۴'

describe('the verdict in a line', () => {
  test.each<readonly [what: string, Changes, expected: readonly string[]]>([
    ['what the policy covers', {}, [`مشمول گارانتی (قطعه و اجرت): ${until}`]],
    ['all lines', { rules: { months: { part: 18, labour: 18, travel: 18 } } }, [`مشمول گارانتی: ${until}`]],
    ['no card', { card: null }, ['خارج از گارانتی: برای SN1 کارت گارانتی ثبت نشده است']],
    [
      'the day after the end',
      { receivedOn: '2026-05-05' },
      [`خارج از گارانتی (قطعه و اجرت): ${until}؛ دستگاه پس از آن، در ۱۴۰۵/۰۲/۱۵، پذیرش شده است`],
    ],
    [
      'a stopped card stops every line',
      { card: { status: 'blocked', statusOn: '2025-05-31' } },
      ['خارج از گارانتی: کارت PG-100-7 در ۱۴۰۴/۰۳/۱۰ مسدود شده است'],
    ],
    [
      'lines that differ, each',
      { exclusions: [{ kind: 'consumable', concerns: ['part'], evidence: '' }] },
      ['خارج از گارانتی (قطعه): قطعهٔ مصرفی، از موارد استثنای گارانتی', `مشمول گارانتی (اجرت): ${until}`],
    ],
    [
      'a doubt',
      { customerId: null, rules: { holder: 'registered_owner' } },
      ['نیازمند نظر کارشناس (قطعه و اجرت): گارانتی فقط برای مالک ثبت‌شده است؛ آورندهٔ دستگاه معلوم نیست'],
    ],
    [
      'a policy that covers nothing',
      { rules: { months: { part: 0, labour: 0, travel: 0 } } },
      [
        'خارج از گارانتی (قطعه): گارانتی «Basic» قطعه را پوشش نمی‌دهد',
        'خارج از گارانتی (اجرت): گارانتی «Basic» اجرت را پوشش نمی‌دهد',
        'خارج از گارانتی (ایاب‌وذهاب): گارانتی «Basic» ایاب‌وذهاب را پوشش نمی‌دهد',
      ],
    ],
  ])('D5 D7 of %s', (_, changes, expected) => {
    expect(said(changes)).toEqual(expected)
  })

  test('D7 groups lines of one result for one reason, each with what made it', () => {
    const verdict = judge(inputsWith({ rules: { months: { part: 24, labour: 18, travel: 0 } } }))
    expect(summaryOf(verdict)).toEqual([
      { lines: ['part'], result: 'covered', reason: verdict.lines.part.reasons[0] },
      { lines: ['labour'], result: 'covered', reason: verdict.lines.labour.reasons[0] },
    ])
  })

  test.each<readonly [expected: string, Changes]>([
    ['covered', { exclusions: [{ kind: 'consumable', concerns: ['part'], evidence: '' }] }],
    ['needs_expert', { card: { serialKey: 'SN2' } }],
    ['not_covered', { card: null }],
  ])('the best result of the lines is %s', (expected, changes) => {
    expect(bestResult(judge(inputsWith(changes)))).toBe(expected)
  })

  test.each<readonly [what: string, Changes, expected: string]>([
    [
      'by its own warranty',
      { receivedOn: '2025-05-10', card: null },
      'مشمول گارانتی: باتری (پذیرش ۱۴۰۴-۱۲): ضمانت تعمیر از ۱۴۰۴/۰۲/۱۱ تا ۱۴۰۴/۰۳/۱۰',
    ],
    ['by the device’s', {}, `مشمول گارانتی (باتری): ${until}`],
    [
      'by neither',
      { card: null },
      'خارج از گارانتی: باتری (پذیرش ۱۴۰۴-۱۲): ضمانت تعمیر از ۱۴۰۴/۰۲/۱۱ تا ۱۴۰۴/۰۳/۱۰؛ دستگاه پس از آن، در ۱۴۰۴/۰۳/۱۱، پذیرش شده است',
    ],
  ])('D11 of a fitted part, %s', (_, changes, expected) => {
    const { fitted } = judge(inputsWith({ fitted: [fittedWith()], ...changes }))
    expect(fitted.map(one => bare(fittedSentence(fa, one)))).toEqual([expected])
  })
})
