import { en } from '#shared/i18n/en/index'
import { StartupProblem } from '../db/startup-problem'
import { bench } from './bench/bench'
import { type Command, type Terminal, UsageError } from './command'
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
  return command.run(args, terminal).catch(error => answerTo(error, command, terminal))
}

function answerTo(error: unknown, command: Command, { note }: Terminal): number {
  if (error instanceof UsageError) {
    note(`${error.message}\nusage: ${command.usage}`)
    return 2
  }
  if (error instanceof StartupProblem) {
    const { title, sentence, action } = en.startup[error.code]
    note(`${title}. ${sentence} ${action.replaceAll('{{folder}}', error.detail)}`)
    return 1
  }
  throw error
}
