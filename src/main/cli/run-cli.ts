import { en } from '#shared/i18n/en/index'
import { translateDriverError } from '../db/errors'
import { StartupProblem } from '../db/startup-problem'
import { Refusal } from '../kernel/refuse'
import { bench } from './bench/bench'
import { type Command, CommandRefusal, type Terminal, UsageError } from './command'
import { seed } from './seed/seed'
import { verify } from './verify/verify'

const commands: Readonly<Record<string, Command>> = { seed, verify, bench }

const usage = ['usage:', ...Object.values(commands).map(command => `  ${command.usage}`)].join('\n')

/** Runs one command of the program without a window and gives the exit code. */
export async function runCli([name, ...args]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === 'help' || name === '--help') {
    terminal.print(usage)
    return 0
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    terminal.note(usage)
    return 2
  }
  return command.run(args, terminal).catch(error => answerTo(error, { command, args, terminal }))
}

type Ran = { readonly command: Command; readonly args: readonly string[]; readonly terminal: Terminal }

function answerTo(error: unknown, { command, args, terminal }: Ran): number {
  if (error instanceof UsageError) {
    terminal.note(`${error.message}\nusage: ${command.usage}`)
    return 2
  }
  const refusal = refusalIn(error)
  if (!refusal) throw error
  if (args.includes('--json')) terminal.print(JSON.stringify(refusal))
  else terminal.note(refusal.sentence)
  return 1
}

type Refused = { readonly code: string; readonly sentence: string }

/** What a person can do something about; undefined for a bug. */
function refusalIn(error: unknown): Refused | undefined {
  if (error instanceof CommandRefusal) return { code: error.code, sentence: error.message }
  if (error instanceof StartupProblem) {
    const { title, sentence, action } = en.startup[error.code]
    return {
      code: error.code,
      sentence: `${title}. ${sentence} ${action.replaceAll('{{folder}}', error.detail)}`,
    }
  }
  const refusal = error instanceof Refusal ? error : translateDriverError(error)
  return refusal && { code: refusal.code, sentence: sentenceOf(refusal) }
}

function sentenceOf({ code, data }: Refusal): string {
  return en.errors[code].replaceAll(/{{(\w+)}}/g, (_, name: string) => String(data.values?.[name] ?? ''))
}
