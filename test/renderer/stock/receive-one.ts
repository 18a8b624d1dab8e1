import type { Client } from '../../support/test-app'

type Receipt = {
  readonly partId: string
  readonly placeId: string
  readonly quantity: number
  readonly unitCost?: number
  readonly serialNos?: string[]
}

/** Brings one part in, at ten thousand toman a piece unless told otherwise. */
export function receiveOne(client: Client, { placeId, unitCost = 100_000, ...line }: Receipt) {
  return client.stock.receive({
    commandId: crypto.randomUUID(),
    placeId,
    lines: [{ ...line, unitCost }],
  })
}
