// @ts-check
// npm test: the whole check. It goes on after a failing step, so that one run shows all there is to mend.
import { performance } from 'node:perf_hooks'
import { closingLine, nothing, sum } from './run/counts.mjs'
import { allSteps } from './run/steps.mjs'
import { setUp } from './setup/index.mjs'
import { needsOf } from './setup/needs.mjs'
import { runCommand, SetupStop } from './setup/say.mjs'

await runCommand(async () => {
  await setUp(needsOf.everything)
  const results = []
  for (const step of allSteps()) {
    const started = performance.now()
    print(`\n── ${step.name}`)
    const counts = await outcome(step)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    results.push({
      counts,
      line: `${counts.failed > 0 ? '✗' : '✓'} ${step.name}: ${closingLine(counts)} (${seconds} s)`,
    })
    print(results.at(-1)?.line)
  }
  const total = sum(results.map(({ counts }) => counts))
  print(['', ...results.map(({ line }) => line), closingLine(total)].join('\n'))
  return total.failed > 0 ? 1 : 0
})

/** @param {import('./run/steps.mjs').Step} step */
async function outcome(step) {
  try {
    return await step.run()
  } catch (error) {
    print(error instanceof SetupStop ? error.message : error)
    return { ...nothing, failed: 1 }
  }
}

/** @param {unknown} line */
function print(line) {
  console.log(line)
}
