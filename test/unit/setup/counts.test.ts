import { describe, expect, it } from 'vitest'
import { closingLine, countExit, countPlaywright, countVitest, sum } from '../../../scripts/run/counts.mjs'

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] }
const playwright = { stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 1 }, errors: [] }

describe('counting a run of vitest', () => {
  it('takes the numbers of its report', () => {
    expect(countVitest(vitest, 0)).toEqual({ passed: 3, failed: 0, skipped: 2 })
    expect(countVitest({ ...vitest, numFailedTests: 2 }, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })

  it('counts a file that did not load as a failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ]
    expect(countVitest({ ...vitest, testResults }, 1).failed).toBe(1)
  })

  it('counts a bad end as a failure, though every test passed', () => {
    expect(countVitest(vitest, 1).failed).toBe(1)
  })

  it('counts a run of no tests, or without a report, as a failure', () => {
    expect(countVitest({ ...vitest, numPassedTests: 0 }, 0).failed).toBe(1)
    expect(countVitest(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('counting a run of Playwright', () => {
  it('takes the numbers of its report', () => {
    expect(countPlaywright(playwright, 0)).toEqual({ passed: 2, failed: 0, skipped: 1 })
  })

  it('does not let a test pass by repeating it', () => {
    const stats = { ...playwright.stats, unexpected: 1, flaky: 2 }
    expect(countPlaywright({ ...playwright, stats }, 1).failed).toBe(3)
  })

  it('counts what broke outside the tests', () => {
    expect(countPlaywright({ ...playwright, errors: [{}] }, 1).failed).toBe(1)
  })

  it('counts a run of no tests as a failure', () => {
    expect(countPlaywright({ ...playwright, stats: { ...playwright.stats, expected: 0 } }, 0).failed).toBe(1)
  })
})

describe('the sum of all steps', () => {
  it('counts a tool that says yes or no as one', () => {
    expect(sum([countExit(0), countExit(2), countVitest(vitest, 0)])).toEqual({
      passed: 4,
      failed: 1,
      skipped: 2,
    })
  })

  it('is told in one line', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
    expect(closingLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped')
  })
})
