// @ts-check

/**
 * What a step came to.
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts
 */

/** @type {Counts} */
export const nothing = { passed: 0, failed: 0, skipped: 0 }

/**
 * A tool that only says yes or no counts as one.
 * @param {number} code exit code
 * @returns {Counts}
 */
export function countExit(code) {
  return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 }
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return all.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    nothing,
  )
}

/**
 * @typedef {{ readonly status: string, readonly assertionResults: readonly unknown[] }} VitestFile
 * @typedef {{ readonly numPassedTests: number, readonly numFailedTests: number, readonly numPendingTests: number, readonly numTodoTests: number, readonly testResults: readonly VitestFile[] }} VitestReport
 */

/**
 * Counts a vitest JSON report; a file that did not even load is one failure.
 * @param {VitestReport | undefined} report
 * @param {number} code exit code
 */
export function countVitest(report, code) {
  if (!report) return believe(nothing, code)
  const unloaded = report.testResults.filter(
    file => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  return believe(counts, code)
}

/** @typedef {{ readonly stats: { readonly expected: number, readonly unexpected: number, readonly flaky: number, readonly skipped: number }, readonly errors: readonly unknown[] }} PlaywrightReport */

/**
 * Counts a Playwright JSON report; a test that passed only when repeated is a failure.
 * @param {PlaywrightReport | undefined} report
 * @param {number} code exit code
 */
export function countPlaywright(report, code) {
  if (!report) return believe(nothing, code)
  const { expected, unexpected, flaky, skipped } = report.stats
  return believe({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped }, code)
}

/**
 * A runner that ended badly, or that ran nothing, failed, whatever its report says.
 * @param {Counts} counts
 * @param {number} code
 * @returns {Counts}
 */
function believe(counts, code) {
  const ranNothing = counts.passed + counts.failed === 0
  return counts.failed === 0 && (code !== 0 || ranNothing) ? { ...counts, failed: 1 } : counts
}

/**
 * The closing line of a test run.
 * @param {Counts} counts
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
