import type { CheckIn, Repair } from '#shared/repairs/model'
import { takeDeposit } from '../billing/payments'
import { judgeReceived } from '../coverage/judge-repair'
import { ensureCustomer } from '../customers/ensure-customer'
import { ensureDevice } from '../devices/ensure-device'
import { type Context, may, type Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { once } from '../kernel/transaction'
import { receiveRepair } from '../repairs/receive-repair'

/**
 * Takes a device over the counter: customer, device, repair, its number, the verdict on its warranty and the deposit
 * commit together or not at all (rules C1, A1, D3). The same command again gives the first repair. A deposit needs the permission to take money.
 */
export function checkIn(context: Context, input: CheckIn): Promise<Repair> {
  return once(context, { id: input.commandId, name: 'repairs.checkIn', input }, work => receive(work, input))
}

async function receive(
  work: Work,
  { customer, device, deposit, cardNumber, ...intake }: CheckIn,
): Promise<Repair> {
  if (deposit && !may(work, 'billing.pay')) refuse('NOT_PERMITTED', { field: 'deposit' })
  const owner = await ensureCustomer(work, customer)
  const brought = await ensureDevice(work, device, owner)
  const repair = await receiveRepair(work, { ...intake, customer: owner, device: brought })
  await judgeReceived(work, { repairId: repair.id, customerId: owner.id, deviceId: brought.id, cardNumber })
  if (deposit) await takeDeposit(work, { repairId: repair.id, ...deposit })
  return repair
}
