import type { Count, CountLine } from '../../src/shared/counting/model'
import { receive, type StockShop } from './stock-documents'
import type { Client } from './test-app'

type Counting = Client['counting']
type Input<Name extends keyof Counting> = Counting[Name] extends (
  input: infer Sent,
  ...rest: never[]
) => unknown
  ? Sent
  : never

export function startCount(
  client: Client,
  input: Partial<Input<'start'>> & { readonly placeId: string },
): Promise<Count> {
  return client.counting.start({ commandId: crypto.randomUUID(), ...input })
}

type Counted = {
  readonly countId: string
  readonly placeId: string
  readonly partId: string
  readonly quantity?: number
  readonly serialNos?: readonly string[]
}

/** Adds what was found; without a quantity as many as there are serials, or one. */
export function addCounted(client: Client, { quantity, serialNos = [], ...at }: Counted): Promise<CountLine> {
  return client.counting.add({
    commandId: crypto.randomUUID(),
    ...at,
    quantity: quantity ?? (serialNos.length || 1),
    serialNos: [...serialNos],
  })
}

export function recount(
  client: Client,
  { id, version }: Pick<CountLine, 'id' | 'version'>,
  counted: { readonly countId: string; readonly quantity: number; readonly serialNos?: string[] },
): Promise<CountLine> {
  return client.counting.recount({ commandId: crypto.randomUUID(), lineId: id, version, ...counted })
}

export function countNothing(
  client: Client,
  countId: string,
  ...lines: readonly { readonly placeId: string; readonly partId: string }[]
): Promise<{ lines: number }> {
  return client.counting.nothing({ commandId: crypto.randomUUID(), countId, lines: [...lines] })
}

async function turned(
  client: Client,
  { id }: Pick<Count, 'id'>,
  act: (input: Input<'close'>) => Promise<Count>,
): Promise<Count> {
  const { version } = await client.counting.byId({ countId: id })
  return act({ commandId: crypto.randomUUID(), countId: id, version })
}

export function closeCount(client: Client, count: Pick<Count, 'id'>): Promise<Count> {
  return turned(client, count, input => client.counting.close(input))
}

export function reopenCount(client: Client, count: Pick<Count, 'id'>): Promise<Count> {
  return turned(client, count, input => client.counting.reopen(input))
}

export function approveCount(client: Client, count: Pick<Count, 'id'>): Promise<Count> {
  return turned(client, count, input => client.counting.approve(input))
}

export function cancelCount(client: Client, count: Pick<Count, 'id'>): Promise<Count> {
  return turned(client, count, input => client.counting.cancel({ ...input, reason: 'بی‌مورد' }))
}

/** Confirms every line that moved, as a person does who looks at each of them. */
export async function confirmAll(client: Client, { id }: Pick<Count, 'id'>): Promise<number> {
  const { rows } = await client.counting.review({ countId: id, limit: 100 })
  const moved = rows.filter(row => row.moved)
  for (const row of moved) {
    const movedSeq = row.moved?.seq ?? 0
    await client.counting.confirmMoved({
      commandId: crypto.randomUUID(),
      countId: id,
      lineId: row.id,
      movedSeq,
    })
  }
  return moved.length
}

/** Five displays at 100 rial in the warehouse and three on the shelf in it, four metres of cable, boards B1 and B2. */
export async function stockToCount({ manager, main, bin, display, cable, board }: StockShop): Promise<void> {
  await receive(manager, main.id, [
    { partId: display.id, quantity: 5, unitCost: 100 },
    { partId: cable.id, quantity: 400, unitCost: 10 },
    { partId: board.id, quantity: 2, unitCost: 700, serialNos: ['B1', 'B2'] },
  ])
  await receive(manager, bin.id, [{ partId: display.id, quantity: 3, unitCost: 100 }])
}
