import { runCli } from './run-cli'

// What a program reads goes to the standard output, what only a person reads beside it.
process.exitCode = await runCli(process.argv.slice(2), {
  print: line => console.log(line),
  note: line => console.error(line),
})
