import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canCancel,
  canMove,
  isOpenKind,
  movesFrom,
  openKinds,
  outcomes,
  outcomesFrom,
  requirementsOf,
  type StatusKind,
  statusKinds,
  workableKinds,
} from '../../../src/shared/repairs/status'

const anyKind = fc.constantFrom(...statusKinds)

/** Kinds that the listed steps reach from a kind. */
function reachedFrom(start: StatusKind): ReadonlySet<StatusKind> {
  const reached = new Set<StatusKind>([start])
  for (const kind of reached) for (const next of movesFrom(kind)) reached.add(next)
  return reached
}

describe('B1 kinds', () => {
  test('the device is in the shop in every kind but delivered and disposed', () => {
    expect(openKinds).toEqual(statusKinds.slice(0, 7))
    expect(statusKinds.filter(kind => !isOpenKind(kind))).toEqual(['delivered', 'disposed'])
  })

  test('work waits only in kinds that are open', () => {
    expect(workableKinds.every(isOpenKind)).toBe(true)
  })
})

describe('B3 listed transitions', () => {
  test('a step is possible exactly when it is listed', () => {
    fc.assert(
      fc.property(anyKind, anyKind, (from, to) => {
        expect(canMove(from, to)).toBe(movesFrom(from).includes(to))
      }),
    )
  })

  test('every kind can be reached from received', () => {
    expect([...reachedFrom('received')].sort()).toEqual([...statusKinds].sort())
  })

  test('every open kind leads to delivered', () => {
    for (const kind of openKinds) expect(reachedFrom(kind)).toContain('delivered')
  })

  test('delivered and disposed are reached through ready alone', () => {
    const leadingTo = (to: StatusKind) => statusKinds.filter(from => canMove(from, to))
    expect(leadingTo('delivered')).toEqual(['ready'])
    expect(leadingTo('disposed')).toEqual(['ready'])
  })

  test('B10 nothing leads out of delivered or disposed', () => {
    expect(movesFrom('delivered')).toEqual([])
    expect(movesFrom('disposed')).toEqual([])
  })

  test('no kind leads to itself or back to received', () => {
    for (const kind of statusKinds) {
      expect(movesFrom(kind)).not.toContain(kind)
      expect(movesFrom(kind)).not.toContain('received')
    }
  })
})

describe('requirements', () => {
  test('B6 leaving the test for ready asks for the checklist, and nothing else does', () => {
    const asking = steps().filter(([from, to]) => requirementsOf(from, to).includes('checklist'))
    expect(asking).toEqual([['testing', 'ready']])
  })

  test('B1 exactly the steps to ready ask for an outcome', () => {
    const asking = steps().filter(([from, to]) => requirementsOf(from, to).includes('outcome'))
    expect(asking).toEqual(steps().filter(([, to]) => to === 'ready'))
  })

  test('a wait, a step back and an end without a test say why', () => {
    const asking = steps().filter(([from, to]) => requirementsOf(from, to).includes('comment'))
    const waits = steps().filter(([, to]) => to === 'awaiting_approval' || to === 'awaiting_parts')
    for (const step of waits) expect(asking).toContainEqual(step)
    expect(asking).toContainEqual(['ready', 'repairing'])
    expect(asking).toContainEqual(['testing', 'repairing'])
    expect(asking).toContainEqual(['diagnosing', 'ready'])
    expect(asking).toContainEqual(['ready', 'disposed'])
    expect(asking).not.toContainEqual(['received', 'diagnosing'])
    expect(asking).not.toContainEqual(['testing', 'ready'])
  })
})

describe('outcomes', () => {
  test('only tested work counts as repaired', () => {
    const giving = statusKinds.filter(kind => outcomesFrom(kind).includes('repaired'))
    expect(giving).toEqual(['testing'])
  })

  test('B9 cancelled is given by cancelling alone', () => {
    for (const kind of statusKinds) expect(outcomesFrom(kind)).not.toContain('cancelled')
  })

  test('every outcome but cancelled can be given by some step to ready', () => {
    const giving = steps().flatMap(([from, to]) => (to === 'ready' ? outcomesFrom(from) : []))
    expect([...new Set(giving), 'cancelled'].sort()).toEqual([...outcomes].sort())
  })
})

test('B9 a repair can be cancelled while it is open and not yet ready', () => {
  expect(statusKinds.filter(canCancel)).toEqual(statusKinds.slice(0, 6))
})

function steps(): [StatusKind, StatusKind][] {
  return statusKinds.flatMap(from => movesFrom(from).map((to): [StatusKind, StatusKind] => [from, to]))
}
