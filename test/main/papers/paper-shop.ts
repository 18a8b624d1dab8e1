import { again } from '../../support/factories'
import { recordingPrinter } from '../../support/recording-printer'
import { type Client, openTestApp, type TestApp } from '../../support/test-app'

export const intake = { kind: 'intake_receipt', size: 'roll80' } as const
export const delivery = { kind: 'delivery_receipt', size: 'a5' } as const

export async function openShop() {
  const printer = recordingPrinter()
  const shop = await openTestApp({ printer })
  return { ...shop, printer, counter: await shop.as('counter', 'نگار پذیرش') }
}

export async function storedPrints({
  app,
}: TestApp): Promise<readonly { kind: string; copy_no: number; medium: string }[]> {
  return app.services.db.reader('paper_prints').orderBy('seq').select('kind', 'copy_no', 'medium')
}

export async function printedEvents(client: Client, repairId: string) {
  const { rows } = await client.repairs.history({ repairId })
  return rows.filter(({ event }) => event === 'printed').map(({ values }) => values)
}

export async function handOver(manager: Client, repairId: string) {
  const { version, accessories } = await again(manager, { id: repairId })
  const { totals } = await manager.billing.account({ repairId })
  return manager.handover.deliver({
    commandId: crypto.randomUUID(),
    repairId,
    version,
    seenBalance: totals.balance,
    accessories: accessories.map(name => ({ name, isReturned: true })),
    person: { checkedBy: 'identity', reason: 'کارت ملی دیده شد' },
    receiverName: 'رضا کریمی',
    signature: { kind: 'paper' },
  })
}
