import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../src/shared/kernel/day'
import { inheritanceOf } from '../../../src/shared/warranty/inheritance'
import { lineKinds } from '../../../src/shared/warranty/line-kind'
import { endsOf } from '../../../src/shared/warranty/term'
import { judge } from '../../../src/shared/warranty/verdict'
import { anyDay, anyInputsWithCard, anyVisit } from './any-inputs'
import { counter, everyOf, patience, runs } from './properties'

type WithCard = typeof anyInputsWithCard extends fc.Arbitrary<infer T> ? T : never

/** Each makes one term a little longer. */
const longer: Readonly<Record<string, (inputs: WithCard, extra: Extra) => WithCard>> = {
  'one month more': inputs => {
    const { part, labour, travel } = inputs.policy.rules.months
    const rules = {
      ...inputs.policy.rules,
      months: { part: part + 1, labour: labour + 1, travel: travel + 1 },
    }
    return { ...inputs, policy: { ...inputs.policy, rules } }
  },
  'one held day more': inputs => ({
    ...inputs,
    held: inputs.held.map(visit => ({ ...visit, to: addDays(visit.to, 1) })),
  }),
  'one visit more': (inputs, { visit }) => ({ ...inputs, held: [...inputs.held, visit] }),
  'one visit begun a day earlier': inputs => ({
    ...inputs,
    held: inputs.held.map(visit => ({ ...visit, from: addDays(visit.from, -1) })),
  }),
  'held days given back': inputs => {
    const rules = { ...inputs.policy.rules, givesBackHeldDays: true }
    return { ...inputs, policy: { ...inputs.policy, rules } }
  },
  'one extension more': (inputs, { on }) => ({
    ...inputs,
    card: { ...inputs.card, extensions: [...inputs.card.extensions, { on, months: 1 }] },
  }),
  'one day of minimum more': ({ card, ...inputs }) => ({
    ...inputs,
    card: {
      ...card,
      inherited: card.inherited && {
        ...card.inherited,
        minimumEndsOn: addDays(card.inherited.minimumEndsOn, 1),
      },
    },
  }),
  'one day of a fitted part more': inputs => ({
    ...inputs,
    fitted: inputs.fitted.map(fitted => ({ ...fitted, endsOn: addDays(fitted.endsOn, 1) })),
  }),
}

type Extra = { readonly visit: WithCard['held'][number]; readonly on: string }

describe('D2 D4 a longer term', () => {
  test.each(Object.entries(longer))('%s never turns covered into uncovered', patience, (_, lengthen) => {
    const { see, of } = counter()
    fc.assert(
      fc.property(anyInputsWithCard, fc.record({ visit: anyVisit, on: anyDay }), (inputs, extra) => {
        const before = everyOf(judge(inputs))
        const after = everyOf(judge(lengthen(inputs, extra)))
        expect(after.length).toBe(before.length)
        before.forEach(({ result }, index) => {
          if (result !== 'covered') return
          expect(after[index]?.result).toBe('covered')
          see('covered')
        })
      }),
      runs,
    )
    expect(of('covered')).toBeGreaterThan(100)
  })
})

const laterOf = (...days: string[]) => days.sort().at(-1) ?? ''

describe('D8 D11 the later end wins', () => {
  test('D11 for a part with a warranty of its own', patience, () => {
    const { see, of } = counter()
    fc.assert(
      fc.property(anyInputsWithCard, given => {
        const inputs = { ...given, exclusions: [] }
        const { lines, fitted } = judge(inputs)
        for (const { fitted: part, verdict } of fitted) {
          const device = lines[part.line]
          if (device.endsOn === null || device.result === 'needs_expert') continue
          if (device.result === 'not_covered' && device.endsOn >= inputs.receivedOn) continue
          const end = laterOf(part.endsOn, device.endsOn)
          expect(verdict.result).toBe(inputs.receivedOn <= end ? 'covered' : 'not_covered')
          if (device.result === 'covered') expect(verdict.endsOn).toBe(end)
          see(verdict.result)
        }
      }),
      runs,
    )
    expect(of('covered')).toBeGreaterThan(30)
    expect(of('not_covered')).toBeGreaterThan(30)
  })

  test('D8 an heir never ends before the card that it replaces nor before its minimum', patience, () => {
    fc.assert(
      fc.property(anyInputsWithCard, anyDay, ({ card, policy: { rules }, held }, on) => {
        const inherited = inheritanceOf({ card, rules, held, on })
        const heir = { ...card, number: 'PG-200-5', extensions: [], inherited }
        const ends = endsOf({ card: heir, rules, held: [] })
        for (const line of lineKinds) {
          const replaced = inherited.ends[line]
          if (replaced === null) expect(ends[line]).toBeNull()
          else expect(ends[line]).toBe(laterOf(replaced, inherited.minimumEndsOn))
        }
      }),
      runs,
    )
  })
})
