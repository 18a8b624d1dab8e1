import { describe, expect, test } from 'vitest'
import { type LineKind, lineKinds } from '../../../src/shared/warranty/line-kind'
import { type ExclusionKind, exclusionKinds, usuallyConcerned } from '../../../src/shared/warranty/policy'
import { judge } from '../../../src/shared/warranty/verdict'
import type { VerdictInputs } from '../../../src/shared/warranty/verdict-model'
import { fittedWith, inputsWith, told } from './verdict-inputs'

const months = { part: 18, labour: 18, travel: 18 }

const found = (kind: ExclusionKind, concerns: LineKind[]): VerdictInputs['exclusions'][number] => ({
  kind,
  concerns,
  evidence: 'photo 3',
})

const resultsOf = (
  exclusions: VerdictInputs['exclusions'],
  listed: ExclusionKind[] = [...exclusionKinds],
) => {
  const { lines } = judge(inputsWith({ exclusions, rules: { months, exclusions: listed } }))
  return lineKinds.map(line => told(lines[line]))
}

const covered = 'covered: IN_TERM'
const excluded = 'not_covered: EXCLUDED IN_TERM'

const concerns: readonly (readonly [
  what: string,
  LineKind[],
  part: string,
  labour: string,
  travel: string,
])[] = [
  ['the part', ['part'], excluded, covered, covered],
  ['the labour', ['labour'], covered, excluded, covered],
  ['the travel', ['travel'], covered, covered, excluded],
  ['part and labour', ['part', 'labour'], excluded, excluded, covered],
  ['everything', ['part', 'labour', 'travel'], excluded, excluded, excluded],
]

describe.each(exclusionKinds)('D6 %s', kind => {
  test.each(concerns)(`D6 ${kind} that concerns %s voids that alone`, (_, lines, part, labour, travel) => {
    expect(resultsOf([found(kind, lines)])).toEqual([part, labour, travel])
  })

  test(`D6 ${kind} voids nothing where the policy does not list it`, () => {
    const others = exclusionKinds.filter(other => other !== kind)
    expect(resultsOf([found(kind, [...lineKinds])], others)).toEqual([covered, covered, covered])
  })

  test(`D6 ${kind} alone in the policy is enough`, () => {
    expect(resultsOf([found(kind, ['labour'])], [kind])).toEqual([covered, excluded, covered])
  })
})

describe('D6 exclusions', () => {
  test('D6 a consumable part is usually no reason to refuse labour and travel', () => {
    expect(resultsOf([found('consumable', [...usuallyConcerned.consumable])])).toEqual([
      excluded,
      covered,
      covered,
    ])
  })

  test('D5 each exclusion is a reason of its own, with its evidence', () => {
    const exclusions = [
      { kind: 'impact', concerns: ['part'], evidence: 'dent at the corner' },
      { kind: 'liquid', concerns: ['part', 'labour'], evidence: 'corrosion under the shield' },
    ] satisfies VerdictInputs['exclusions']
    const { lines } = judge(inputsWith({ exclusions }))
    expect(lines.part.reasons.slice(0, 2)).toEqual([
      { code: 'EXCLUDED', values: { kind: 'impact', evidence: 'dent at the corner' } },
      { code: 'EXCLUDED', values: { kind: 'liquid', evidence: 'corrosion under the shield' } },
    ])
    expect(told(lines.labour)).toBe('not_covered: EXCLUDED IN_TERM')
  })

  test('D6 an exclusion that concerns nothing voids nothing', () => {
    expect(resultsOf([found('impact', [])])).toEqual([covered, covered, covered])
  })

  test('D6 an exclusion outweighs a doubt', () => {
    const inputs = inputsWith({
      customerId: null,
      rules: { holder: 'registered_owner' },
      exclusions: [found('impact', ['part'])],
    })
    expect(told(judge(inputs).lines.part)).toBe('not_covered: EXCLUDED HOLDER_UNKNOWN IN_TERM')
    expect(told(judge(inputs).lines.labour)).toBe('needs_expert: HOLDER_UNKNOWN IN_TERM')
  })

  test.each<readonly [what: string, Parameters<typeof inputsWith>[0], expected: string]>([
    [
      'voids the warranty of a fitted part',
      { exclusions: [found('liquid', ['part'])] },
      'not_covered: EXCLUDED FITTED_IN_TERM IN_TERM',
    ],
    [
      'that concerns labour leaves a fitted part alone',
      { exclusions: [found('liquid', ['labour'])] },
      'covered: FITTED_IN_TERM IN_TERM',
    ],
    [
      'that the policy does not list leaves a fitted part alone',
      { exclusions: [found('liquid', ['part'])], rules: { exclusions: ['impact'] } },
      'covered: FITTED_IN_TERM IN_TERM',
    ],
    [
      'voids a fitted part of a device without a card',
      { card: null, exclusions: [found('liquid', ['part'])] },
      'not_covered: EXCLUDED FITTED_IN_TERM',
    ],
  ])('D6 D11 an exclusion %s', (_, changes, expected) => {
    const inputs = inputsWith({ receivedOn: '2025-05-15', fitted: [fittedWith()], ...changes })
    expect(judge(inputs).fitted.map(({ verdict }) => told(verdict))).toEqual([expected])
  })
})
