import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { judge } from '../../../src/shared/warranty/verdict'
import {
  type ReasonCode,
  verdictInputsSchema,
  verdictSchema,
} from '../../../src/shared/warranty/verdict-model'
import { anyInputs, anyInputsWithCard } from './any-inputs'
import { counter, everyOf, patience, runs } from './properties'

const inFavour: readonly ReasonCode[] = ['IN_TERM', 'INHERITED_TERM', 'FITTED_IN_TERM']
const doubts: readonly ReasonCode[] = [
  'START_UNKNOWN',
  'HOLDER_UNKNOWN',
  'SERIAL_UNREADABLE',
  'SERIAL_NOT_ON_CARD',
  'SERIAL_DIFFERS',
]

const weightOf = (code: ReasonCode) => (inFavour.includes(code) ? 0 : doubts.includes(code) ? 1 : 2)

describe('D5 reasons and result', () => {
  test(
    'D5 not covered exactly where something speaks against, an expert exactly where only doubts do',
    patience,
    () => {
      const { see, of } = counter()
      fc.assert(
        fc.property(anyInputs, inputs => {
          for (const { result, reasons } of everyOf(judge(inputs))) {
            const weights = reasons.map(({ code }) => weightOf(code))
            expect(reasons.length).toBeGreaterThan(0)
            expect(result).toBe(['covered', 'needs_expert', 'not_covered'][Math.max(...weights)])
            expect(weights).toEqual([...weights].sort().reverse())
            see(result)
          }
        }),
        runs,
      )
      for (const result of ['covered', 'needs_expert', 'not_covered']) expect(of(result)).toBeGreaterThan(100)
    },
  )
})

describe('D3 the verdict depends on its inputs alone', () => {
  const zone = process.env.TZ
  afterEach(() => {
    vi.useRealTimers()
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  test('D3 and never on today or on the computer’s zone', patience, () => {
    const zones = fc.constantFrom('Asia/Tehran', 'America/New_York', 'Pacific/Kiritimati', 'UTC')
    const instants = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    })
    const { see, of } = counter()
    vi.useFakeTimers()
    fc.assert(
      fc.property(anyInputs, instants, instants, zones, zones, (inputs, now, later, here, there) => {
        vi.setSystemTime(now)
        process.env.TZ = here
        const verdict = judge(inputs)
        vi.setSystemTime(later)
        process.env.TZ = there
        expect(judge(inputs)).toEqual(verdict)
        see(verdict.lines.part.result)
      }),
      runs,
    )
    expect(of('covered')).toBeGreaterThan(20)
    expect(of('not_covered')).toBeGreaterThan(20)
  })

  test('D3 what is stored as JSON gives the same verdict, and comes back as it was', patience, () => {
    fc.assert(
      fc.property(anyInputs, inputs => {
        const stored = verdictInputsSchema.parse(JSON.parse(JSON.stringify(inputs)))
        const verdict = judge(inputs)
        expect(JSON.stringify(judge(stored))).toBe(JSON.stringify(verdict))
        expect(verdictSchema.parse(JSON.parse(JSON.stringify(verdict)))).toEqual(verdict)
      }),
      runs,
    )
  })

  test('D4 nor on the order in which visits and extensions are told', patience, () => {
    fc.assert(
      fc.property(anyInputsWithCard, inputs => {
        const turned = {
          ...inputs,
          held: inputs.held.toReversed(),
          card: { ...inputs.card, extensions: inputs.card.extensions.toReversed() },
        }
        expect(judge(turned)).toEqual(judge(inputs))
      }),
      runs,
    )
  })
})
