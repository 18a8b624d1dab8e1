import { type ParseArgsConfig, parseArgs } from 'node:util'

export type Terminal = {
  /** The answer: with --json exactly one JSON object. */
  readonly print: (line: string) => void
  /** What is going on, for a person who waits. */
  readonly note: (line: string) => void
}

/** Gives the exit code: 0 all well, 1 something is wrong, 2 not understood. */
export type Command = {
  readonly usage: string
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>
}

/** What was typed cannot be meant; the usage is shown with it. */
export class UsageError extends Error {}

/** Understood, but not done; the message is the one sentence that a person reads. */
export class CommandRefusal extends Error {
  readonly code: string

  constructor(code: string, sentence: string) {
    super(sentence)
    this.code = code
  }
}

/** The options of a command. Fails with UsageError where there is one that it does not know, or a word too many. */
export function readOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** A whole number typed as an option. Fails with UsageError below `least` or where it is none. */
export function readCount(
  name: string,
  text: string | undefined,
  { least, otherwise }: { least: number; otherwise: number },
): number {
  if (text === undefined) return otherwise
  const count = Number(text.replaceAll('_', ''))
  if (!Number.isSafeInteger(count) || count < least)
    throw new UsageError(`--${name} needs a whole number from ${least}`)
  return count
}
