import type { Repair } from '../../../src/shared/repairs/model'
import type { ShopSettings } from '../../../src/shared/settings/model'
import { aRepair, type CheckInInput, moveTo } from '../../support/factories'
import { type Client, openTestApp, type TestApp } from '../../support/test-app'

type Money = Partial<Pick<ShopSettings, 'taxRateBp' | 'roundingStep' | 'timeZone'>>

type Delivery = Parameters<Client['handover']['deliver']>[0]

type Counter = TestApp & {
  readonly setMoney: (money: Money) => Promise<void>
  readonly checkIn: (facts?: Partial<CheckInInput>) => Promise<Repair>
  /** A device that is ready to be handed over. */
  readonly ready: (facts?: Partial<CheckInInput>) => Promise<Repair>
  readonly receiptCode: (repairId: string) => Promise<string>
  /** A hand-over that misses nothing but the money. */
  readonly delivery: (repairId: string, facts?: Partial<Delivery>) => Promise<Delivery>
  readonly handOver: (
    repairId: string,
    facts?: Partial<Delivery>,
  ) => ReturnType<Client['handover']['deliver']>
}

/** The mark of one act; a new one each time. */
export function act(): { readonly commandId: string } {
  return { commandId: crypto.randomUUID() }
}

export const labour = {
  kind: 'labour',
  description: 'تعویض نمایشگر',
  quantity: 1,
  unitPrice: 1_000_000,
  warrantyDays: 30,
} as const

export const cash = { method: 'cash', reference: '' } as const

/** A shop without tax whose counter can take devices in and hand them out. */
export async function openCounter(money: Money = {}): Promise<Counter> {
  const shop = await openTestApp()
  const { manager } = shop
  const setMoney = async (next: Money): Promise<void> => {
    await manager.settings.saveShop({ ...(await manager.settings.shop({})), ...next })
  }
  await setMoney({ taxRateBp: 0, roundingStep: 1, ...money })
  const checkIn = (facts: Partial<CheckInInput> = {}) =>
    aRepair(manager, { accessories: ['کابل شارژ', 'قاب'], ...facts })
  const ready = async (facts: Partial<CheckInInput> = {}) => moveTo(manager, await checkIn(facts), 'ready')
  const receiptCode = async (id: string): Promise<string> => {
    const row = await shop.app.services.db.reader('repairs').where({ id }).first('receipt_code')
    return row.receipt_code
  }
  const delivery = async (repairId: string, facts: Partial<Delivery> = {}): Promise<Delivery> => {
    const { accessories, version } = await manager.repairs.byId({ id: repairId })
    const { totals } = await manager.billing.account({ repairId })
    return {
      ...act(),
      repairId,
      version,
      seenBalance: totals.balance,
      accessories: accessories.map(name => ({ name, isReturned: true })),
      person: { checkedBy: 'receipt', receiptCode: await receiptCode(repairId) },
      receiverName: 'مریم کریمی',
      signature: { kind: 'paper' },
      ...facts,
    }
  }
  const handOver: Counter['handOver'] = async (repairId, facts) =>
    manager.handover.deliver(await delivery(repairId, facts))
  return { ...shop, setMoney, checkIn, ready, receiptCode, delivery, handOver }
}
