import { ORPCError } from '@orpc/client'
import type { Repair } from '../../src/shared/repairs/model'
import type { Client } from './test-app'

/** What counter and warehouse do all day; each writes its command's id where the proof finds it again. */
export const commandNames = [
  'customers.add',
  'repairs.checkIn',
  'repairs.comment',
  'billing.addCharge',
  'repairs.move',
  'repairs.cancel',
  'billing.pay',
  'handover.deliver',
  'stock.savePlace',
  'stock.savePart',
  'stock.receive',
  'partRequests.ask',
  'partRequests.issue',
  'partRequests.use',
  'partRequests.giveBack',
] as const
export type CommandName = (typeof commandNames)[number]

export type Sent = { readonly id: string; readonly name: CommandName; readonly input: object }

/** What was sent and what was acknowledged, as the one who sent it knows. */
export type Ledger = {
  readonly sent: Map<string, Sent>
  readonly answered: Map<string, unknown>
  /** Called at each acknowledgement. */
  onAnswer: (() => void) | undefined
}

export function newLedger(): Ledger {
  return { sent: new Map(), answered: new Map(), onAnswer: undefined }
}

/** Sends a command, also a second time, and notes its answer; undefined where the program died before it came. */
export async function send(client: Client, ledger: Ledger, command: Sent): Promise<unknown> {
  ledger.sent.set(command.id, command)
  const [area = '', name = ''] = command.name.split('.')
  // The name is one of the list above, whose inputs are made below.
  const call = (client as unknown as Record<string, Record<string, (input: object) => Promise<unknown>>>)[
    area
  ]?.[name]
  if (!call) throw new Error(`nothing answers ${command.name}`)
  try {
    const answer = await call(command.input)
    ledger.answered.set(command.id, answer)
    ledger.onAnswer?.()
    return answer
  } catch (error) {
    if (isRefusal(error)) throw error
    return undefined
  }
}

function isRefusal(error: unknown): error is ORPCError<string, unknown> {
  return error instanceof ORPCError
}

/** Takes device after device in and hands most of them back, until the program dies. */
export async function workAtCounter(client: Client, ledger: Ledger, typeId: string): Promise<void> {
  const step = stepOf(client, ledger)
  for (let round = 0; ; round += 1) {
    const repair = await step('repairs.checkIn', id => intake(id, typeId))
    if (!repair || !(await serve(step, repair as Repair, round))) return
    if (!(await looksAround(client))) return
  }
}

type Step = (name: CommandName, input: (id: string) => object) => Promise<unknown>

/** Each step is a command of its own, whose id it gives to what it writes. */
export function stepOf(client: Client, ledger: Ledger): Step {
  return (name, input) => {
    const id = crypto.randomUUID()
    return send(client, ledger, { id, name, input: { commandId: id, ...input(id) } })
  }
}

/** False where the program died on the way. */
async function serve(step: Step, repair: Repair, round: number): Promise<boolean> {
  const repairId = repair.id
  if (round % 3 === 0 && !(await step('customers.add', id => ({ name: id, phone: '', note: id }))))
    return false
  if (!(await step('repairs.comment', text => ({ repairId, text })))) return false
  if (round % 3 === 2) return true
  const line = { kind: 'labour', quantity: 1, unitPrice: 900_000, warrantyDays: 30 }
  if (!(await step('billing.addCharge', description => ({ repairId, description, ...line })))) return false
  const { version } = repair
  const moved = await step('repairs.move', comment => ({ repairId, version, to: 'diagnosing', comment }))
  if (!moved) return false
  const ready = await step('repairs.cancel', reason => ({ repairId, version: version + 1, reason }))
  if (!ready) return false
  const paid = await step('billing.pay', reference => ({
    repairId,
    amount: 400_000,
    method: 'cash',
    reference,
  }))
  if (!paid) return false
  return Boolean(
    await step('handover.deliver', receiverName =>
      delivery({ repairId, version: version + 2, receiverName }),
    ),
  )
}

/** Anything that only reads; false where the program died. */
async function looksAround(client: Client): Promise<boolean> {
  try {
    await client.repairs.queue({ scope: 'all', limit: 20 })
    return true
  } catch (error) {
    if (isRefusal(error)) throw error
    return false
  }
}

export function intake(id: string, typeId: string): object {
  return {
    customer: { kind: 'new', name: 'مریم کریمی', phone: '', address: id },
    device: { kind: 'new', typeId, brand: 'Samsung', model: 'Galaxy A54', serialNo: id },
    fault: id,
    condition: ['خط و خش'],
    accessories: ['شارژر'],
    promisedOn: '2999-01-01',
    deposit: { amount: 500_000, method: 'card', reference: id },
  }
}

function delivery(facts: {
  readonly repairId: string
  readonly version: number
  readonly receiverName: string
}): object {
  return {
    ...facts,
    seenBalance: 0,
    accessories: [{ name: 'شارژر', isReturned: true }],
    person: { checkedBy: 'identity', reason: 'کارت ملی' },
    signature: { kind: 'paper' },
  }
}
