import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Check, checkResults } from '../../../src/shared/repairs/checklist'
import { type Entered, entering, judgeMove, movesFor } from '../../../src/shared/repairs/moves'
import {
  canMove,
  type Outcome,
  outcomes,
  outcomesFrom,
  requirementsOf,
  type StatusKind,
  statusKinds,
} from '../../../src/shared/repairs/status'
import { defaultRolePermissions, permissions } from '../../../src/shared/staff/permissions'

const everything = new Set(permissions)

const anyKind = fc.constantFrom(...statusKinds)
const anyChecks: fc.Arbitrary<readonly Check[]> = fc.array(
  fc.record({ item: fc.string(), result: fc.option(fc.constantFrom(...checkResults)) }),
  { maxLength: 4 },
)
const anyAttempt = fc.record({
  to: anyKind,
  outcome: fc.option(fc.constantFrom(...outcomes), { nil: undefined }),
  comment: fc.constantFrom('', 'because'),
  checks: anyChecks,
})

type Walk = { readonly standing: Entered; readonly visited: readonly StatusKind[] }

const received: Entered = {
  kind: 'received',
  isOpen: true,
  outcome: null,
  readyAt: null,
  deliveredAt: null,
}

/** What a repair goes through when somebody tries these steps one after another, each a minute after the last. */
function walk(
  attempts: readonly {
    to: StatusKind
    outcome: Outcome | undefined
    comment: string
    checks: readonly Check[]
  }[],
): readonly Walk[] {
  const walks: Walk[] = [{ standing: received, visited: ['received'] }]
  attempts.forEach((attempt, minute) => {
    const last = walks.at(-1)
    if (!last || !judgeMove({ ...attempt, from: last.standing.kind }).ok) return
    const at = new Date(Date.UTC(2026, 10, 22, 8, minute)).toISOString()
    const standing = entering(attempt.to, { at, outcome: attempt.outcome, before: last.standing })
    walks.push({ standing, visited: [...last.visited, attempt.to] })
  })
  return walks
}

const anyWalk = fc.array(anyAttempt, { minLength: 20, maxLength: 120 }).map(walk)

describe('random walks through the machine', () => {
  test('come to every kind and to tested work', () => {
    const walks = fc.sample(anyWalk, { numRuns: 200, seed: 1 }).flat()
    expect(new Set(walks.map(({ standing }) => standing.kind)).size).toBe(statusKinds.length)
    expect(walks.some(({ standing }) => standing.outcome === 'repaired')).toBe(true)
  })

  test('B3 never take a step that is not listed', () => {
    fc.assert(
      fc.property(anyWalk, walks => {
        const { visited } = last(walks)
        visited.slice(1).forEach((to, index) => {
          expect(canMove(visited[index] ?? 'disposed', to)).toBe(true)
        })
      }),
    )
  })

  test('B8 deliver only what was ready, and date both', () => {
    fc.assert(
      fc.property(anyWalk, walks => {
        for (const { standing, visited } of walks) {
          if (standing.kind !== 'delivered') continue
          expect(visited.at(-2)).toBe('ready')
          expect(standing.readyAt).not.toBeNull()
          expect(standing.deliveredAt).not.toBeNull()
          expect(standing.deliveredAt ?? '').not.toBe(standing.readyAt)
        }
      }),
    )
  })

  test('B1 give an outcome exactly to what is ready or has left', () => {
    fc.assert(
      fc.property(anyWalk, walks => {
        for (const { standing } of walks) {
          const isEnded = ['ready', 'delivered', 'disposed'].includes(standing.kind)
          expect(standing.outcome !== null).toBe(isEnded)
          expect(standing.readyAt !== null).toBe(isEnded)
          expect(standing.isOpen).toBe(!['delivered', 'disposed'].includes(standing.kind))
        }
      }),
    )
  })

  test('B6 call repaired only what came through the test', () => {
    fc.assert(
      fc.property(anyWalk, walks => {
        for (const { standing, visited } of walks) {
          if (standing.kind === 'ready' && standing.outcome === 'repaired')
            expect(visited.at(-2)).toBe('testing')
        }
      }),
    )
  })
})

describe('a single step', () => {
  test('is refused when it is not listed, whatever it brings', () => {
    fc.assert(
      fc.property(anyKind, anyAttempt, (from, attempt) => {
        fc.pre(!canMove(from, attempt.to))
        expect(judgeMove({ ...attempt, from })).toEqual({ ok: false, reason: 'TRANSITION_NOT_LISTED' })
      }),
    )
  })

  test('is accepted with everything that it requires, and refused without any one of it', () => {
    for (const from of statusKinds) {
      for (const to of statusKinds.filter(kind => canMove(from, kind))) {
        const requires = requirementsOf(from, to)
        const whole = { from, to, outcome: outcomesFrom(from)[0], comment: 'because', checks: [] }
        expect(judgeMove(whole)).toEqual({ ok: true })
        const without = {
          comment: judgeMove({ ...whole, comment: '' }).ok,
          outcome: judgeMove({ ...whole, outcome: undefined }).ok,
          checklist: judgeMove({ ...whole, checks: [{ item: 'touch', result: null }] }).ok,
        }
        for (const [need, isAccepted] of Object.entries(without)) {
          expect([need, isAccepted]).toEqual([need, !requires.some(required => required === need)])
        }
      }
    }
  })

  test('to ready takes no outcome that belongs elsewhere', () => {
    const from = 'diagnosing'
    const verdict = judgeMove({ from, to: 'ready', outcome: 'repaired', comment: 'because', checks: [] })
    expect(verdict).toEqual({ ok: false, reason: 'OUTCOME_REQUIRED' })
  })

  test('B6 tells how many checks are open and failed', () => {
    const checks: readonly Check[] = [
      { item: 'touch', result: null },
      { item: 'calls', result: 'fail' },
      { item: 'wifi', result: 'pass' },
      { item: 'ports', result: null },
    ]
    const verdict = judgeMove({ from: 'testing', to: 'ready', outcome: 'repaired', comment: '', checks })
    expect(verdict).toEqual({ ok: false, reason: 'CHECKLIST_NOT_DONE', open: 2, failed: 1 })
  })
})

describe('steps offered to a person', () => {
  test('the counter may hand over and nothing else', () => {
    const counter = new Set(defaultRolePermissions.counter)
    expect(movesFor('ready', counter).map(move => move.to)).toEqual(['delivered'])
    expect(movesFor('repairing', counter)).toEqual([])
  })

  test('a technician may work but neither hand over nor dispose', () => {
    const technician = new Set(defaultRolePermissions.technician)
    expect(movesFor('ready', technician).map(move => move.to)).toEqual(['repairing'])
    expect(movesFor('received', technician).map(move => move.to)).toEqual(['diagnosing'])
  })

  test('the usual next step stands first', () => {
    expect(movesFor('repairing', everything)[0]?.to).toBe('testing')
    expect(movesFor('testing', everything)[0]).toEqual({
      to: 'ready',
      requires: ['checklist', 'outcome'],
      outcomes: ['repaired', 'replaced'],
    })
  })

  test('outcomes are offered only where one is asked for', () => {
    for (const kind of statusKinds) {
      for (const move of movesFor(kind, everything)) {
        expect(move.outcomes.length > 0).toBe(move.requires.includes('outcome'))
      }
    }
  })
})

test('B10 a reversed hand-over keeps the day on which the work was done', () => {
  const before = {
    outcome: 'repaired',
    readyAt: '2026-11-20T08:00:00.000Z',
    deliveredAt: '2026-11-22T08:00:00.000Z',
  } as const
  expect(entering('ready', { at: '2026-11-22T09:00:00.000Z', outcome: undefined, before })).toEqual({
    kind: 'ready',
    isOpen: true,
    outcome: 'repaired',
    readyAt: '2026-11-20T08:00:00.000Z',
    deliveredAt: null,
  })
})

function last(walks: readonly Walk[]): Walk {
  return walks.at(-1) ?? { standing: received, visited: [] }
}
