// @ts-check

/** A reason why set-up cannot go on: one sentence that tells the person what to do. */
export class SetupStop extends Error {}

/**
 * Tells the person what set-up is doing. It speaks on stderr, so that stdout belongs to the command alone.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`set-up: ${line}\n`)
}

/**
 * Runs a command's main function; a reason to stop becomes its sentence and exit code 1, not a stack.
 * @param {() => Promise<number | void>} main answers with the exit code
 */
export async function runCommand(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    if (!(error instanceof SetupStop)) throw error
    process.stderr.write(`\n${error.message}\n`)
    process.exitCode = 1
  }
}
