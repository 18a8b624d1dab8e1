import type { HostStart } from './kill-host'
import { type Ledger, send, workAtCounter } from './kill-load'
import type { HostProgram } from './kill-program'
import { canonical } from './kill-proof'
import type { ShopFolder } from './kill-shop'
import { workAtWarehouse } from './kill-stock'

const windows = 4
const repeated = 5

type Life = {
  readonly program: HostProgram
  readonly shop: ShopFolder
  readonly ledger: Ledger
  /** It dies after so many acknowledgements, and a moment more; with 0 while it still opens its data. */
  readonly acknowledgements: number
  readonly start?: Partial<HostStart>
}

/**
 * One life of the program: what the last one left unanswered is sent again, then every window works at once, until it
 * is killed at some moment of that. Gives what a window could notice, each as a sentence: a command sent again that is
 * answered otherwise.
 */
export async function liveAndDie({
  program,
  shop,
  ledger,
  acknowledgements,
  start,
}: Life): Promise<readonly string[]> {
  const { folder, staffId, typeId } = shop
  program.begin({ folder, staffId, ...start })
  try {
    if (acknowledgements === 0) {
      await new Promise(resolve => setTimeout(resolve, Math.random() * 60))
      return []
    }
    await program.ready
    const death = dieAfter(acknowledgements, program, ledger)
    const faults = await sendAgain(program, ledger)
    const counters = Array.from({ length: windows }, (_, window) => program.openWindow(window))
    await Promise.all(
      counters.map((client, window) =>
        window === 0
          ? workAtWarehouse(client, ledger, { typeId, staffId })
          : workAtCounter(client, ledger, typeId),
      ),
    )
    await death
    return faults
  } finally {
    ledger.onAnswer = undefined
    await program.kill()
  }
}

function dieAfter(acknowledgements: number, program: HostProgram, ledger: Ledger): Promise<void> {
  return new Promise(resolve => {
    let left = acknowledgements
    ledger.onAnswer = () => {
      left -= 1
      if (left !== 0) return
      busyFor(Math.random() * 3)
      resolve(program.kill())
    }
  })
}

/** Less than a timer can wait. */
function busyFor(milliseconds: number): void {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

async function sendAgain(program: HostProgram, ledger: Ledger): Promise<readonly string[]> {
  const client = program.openWindow(windows)
  const first = new Map(ledger.answered)
  const unanswered = [...ledger.sent.values()].filter(({ id }) => !first.has(id))
  const answered = [...ledger.sent.values()].filter(({ id }) => first.has(id))
  const some = answered.sort(() => Math.random() - 0.5).slice(0, repeated)
  const faults: string[] = []
  for (const command of [...unanswered, ...some]) {
    const before = first.get(command.id)
    const answer = await send(client, ledger, command)
    if (answer === undefined || before === undefined) continue
    if (canonical(answer) !== canonical(before)) faults.push(`${command.name} ${command.id} is answered anew`)
  }
  return faults
}
