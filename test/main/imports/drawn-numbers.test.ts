import { expect, test } from 'vitest'
import { createPacer } from '../../../src/main/imports/pacer'
import { judgeCards } from '../../../src/main/warranty/import/judge-cards'
import type { TableRow } from '../../../src/shared/imports/table'
import { columnsAt } from '../../support/imports'
import { openTestApp } from '../../support/test-app'

const columns = columnsAt({ serial: 0, number: 1 })

/** Draws the same numbers in each of the first two runs, and others in every later one. */
function repeatingDraws(): (count: number) => Uint8Array {
  let draws = 0
  return count => {
    draws += 1
    const shift = Math.max(0, draws - 2) * 7
    return Uint8Array.from({ length: count }, (_, place) => (place * 31 + shift + (place >> 4) * 5) % 250)
  }
}

async function judged(packs: readonly (readonly (readonly [string, string])[])[]) {
  const { app } = await openTestApp()
  const context = { ...app.services, today: '2026-11-22', randomBytes: repeatingDraws() }
  const { judge, cards } = judgeCards(context, { policyId: 'p', columns, calendar: 'gregorian' })
  const pacer = createPacer(new AbortController().signal)
  const reasons: string[][] = []
  for (const pack of packs) {
    const rows: TableRow[] = pack.map((cells, row) => ({ row, cells }))
    const verdicts = await judge(rows, pacer)
    reasons.push(verdicts.map(verdict => verdict.map(({ code }) => code).join()))
  }
  return { reasons, keys: cards.packs.flat().map(({ numberKey }) => numberKey) }
}

test('D10 numbers that are drawn for one part of a file are not drawn again for another', async () => {
  const { keys } = await judged([[['R58M1', '']], [['R58M2', '']], [['R58M3', '']]])
  expect(keys).toHaveLength(3)
  expect(new Set(keys).size).toBe(3)
})

test('D10 a row with a number that was drawn for an earlier one says that it is taken', async () => {
  const first = await judged([[['R58M1', '']]])
  const drawn = first.keys[0] ?? ''
  expect(drawn).not.toBe('')
  const { reasons, keys } = await judged([[['R58M1', '']], [['R58M2', drawn]]])
  expect(keys).toEqual([drawn])
  expect(reasons).toEqual([[''], ['number_taken']])
})
