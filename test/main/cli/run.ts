import { runCli } from '../../../src/main/cli/run-cli'

export type Ran = { readonly code: number; readonly output: string; readonly notes: string }

/** Runs the command line in this process and gives what it printed. */
export async function run(...args: readonly string[]): Promise<Ran> {
  const output: string[] = []
  const notes: string[] = []
  const code = await runCli(args, { print: line => output.push(line), note: line => notes.push(line) })
  return { code, output: output.join('\n'), notes: notes.join('\n') }
}
