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
    const sentence = reasonToStop(error)
    if (!sentence) throw error
    process.stderr.write(`\n${sentence}\n`)
    process.exitCode = 1
  }
}

/**
 * What the person has to do about an error; undefined when it is a bug of ours.
 * @param {unknown} error
 */
export function reasonToStop(error) {
  if (error instanceof SetupStop) return error.message
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error)
  const place = path ?? 'this folder'
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return 'The disk is full: free 2 GB, then run the command again.'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `${place} cannot be written: run the command as the owner of the folder, or clone the project into one of your own.`
  }
  return undefined
}
