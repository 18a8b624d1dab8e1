import type { Client, TestApp } from '../../support/test-app'

type Laid = {
  readonly partId: string
  readonly placeId: string
  readonly quantity: number
  /** Rial for one unit. */
  readonly unitCost?: number
  /** One for each piece of a serialised part. */
  readonly serialNos?: string[]
}

/** Parts that came to a place by a receipt. */
export async function lay({ manager }: TestApp, { placeId, unitCost = 0, ...line }: Laid): Promise<void> {
  await manager.stock.receive({
    commandId: crypto.randomUUID(),
    placeId,
    lines: [{ ...line, unitCost }],
  })
}

type Taken = Pick<Parameters<Client['stock']['adjust']>[0], 'partId' | 'placeId' | 'serialNos'> & {
  readonly quantity: number
}

/** Parts that were missing from a place. */
export async function take({ manager }: TestApp, { quantity, ...taken }: Taken): Promise<void> {
  await manager.stock.adjust({
    ...taken,
    commandId: crypto.randomUUID(),
    change: -quantity,
    reason: 'شمارش',
  })
}
