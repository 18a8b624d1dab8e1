import type { Customer } from '#shared/customers/model'
import type { Device } from '#shared/devices/model'
import type { Id } from '#shared/kernel/ids'
import type { CheckIn, Repair } from '#shared/repairs/model'
import { movesFor } from '#shared/repairs/moves'
import { indexRepair, repairText } from '../db/search'
import { type DrawnNumber, drawNumber } from '../db/sequence'
import { record } from '../kernel/audit'
import type { Actor, Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { newReceiptCode } from './receipt-code'
import { insertRepair, type NewRepair } from './receive-repository'
import { addHistory } from './repair-history'
import { findRepair, type RepairFacts } from './repository'
import { refuseSecondOpenRepair } from './second-repair'
import { shownTo } from './shown-to'
import { requireTechnician } from './technicians'

export type Intake = Omit<CheckIn, 'commandId' | 'customer' | 'device' | 'deposit' | 'cardNumber'> & {
  readonly customer: Pick<Customer, 'id' | 'name' | 'phone'>
  readonly device: Pick<Device, 'id' | 'typeId' | 'brand' | 'model' | 'serialNo' | 'imei'>
}

/**
 * Opens the repair of a device that stands on the counter, with its number, receipt code and first history entry
 * (rules A1, A2, C1, C4). Refused with PROMISE_IN_THE_PAST, NOT_A_TECHNICIAN, REWORK_NOT_DELIVERED and
 * REPAIR_ALREADY_OPEN (values: number, repairId).
 */
export async function receiveRepair(work: Work, intake: Intake): Promise<Repair> {
  if (intake.promisedOn < work.today) refuse('PROMISE_IN_THE_PAST', { field: 'promisedOn' })
  const technician = intake.technicianId === null ? null : await requireTechnician(work, intake.technicianId)
  const origin =
    intake.reworkOfId === null ? null : await requireOrigin(work, intake.reworkOfId, intake.device.id)
  const drawn = await drawNumber(work, 'repair')
  const repair = newRepair(work, intake, drawn)
  const inserted = await insertRepair(work.trx, repair)
  if (!inserted) {
    await refuseSecondOpenRepair(work, repair.deviceId)
    throw new Error('the database refused a second open repair that it does not have')
  }
  await addHistory(work, {
    repairId: repair.id,
    event: 'checked_in',
    toKind: 'received',
    toStatusId: inserted.statusId,
  })
  indexRepair(work, {
    seq: inserted.seq,
    text: repairText({ ...intake.device, fault: repair.fault, foundFault: '' }),
  })
  await record(work, { action: 'repairs.checkIn', entity: 'repair', entityId: repair.id, after: repair })
  return shownTo(work, received(work, { repair, inserted, intake, technician, origin }))
}

/** The repair that is done again: delivered, and of this very device (rule B10). */
async function requireOrigin(work: Work, id: Id, deviceId: Id): Promise<RepairFacts> {
  const origin = await findRepair(work.trx, id)
  if (!origin) refuse('NOT_FOUND', { field: 'reworkOfId' })
  if (origin.kind !== 'delivered' || origin.deviceId !== deviceId) {
    refuse('REWORK_NOT_DELIVERED', { field: 'reworkOfId', values: { number: origin.number } })
  }
  return origin
}

function newRepair(work: Work, intake: Intake, { number, value }: DrawnNumber): NewRepair {
  return {
    id: work.newId(),
    number,
    numberValue: value,
    receiptCode: newReceiptCode(work),
    customerId: intake.customer.id,
    deviceId: intake.device.id,
    fault: intake.fault,
    condition: intake.condition,
    conditionNote: intake.conditionNote,
    accessories: intake.accessories,
    promisedOn: intake.promisedOn,
    promiseReason: intake.promiseReason,
    estimate: intake.estimate,
    technicianId: intake.technicianId,
    taxRateBp: work.shop.taxRateBp,
    roundingStep: work.shop.roundingStep,
    receivedAt: work.now,
    receivedBy: work.actor.id,
    reworkOfId: intake.reworkOfId,
  }
}

type Received = {
  readonly repair: NewRepair
  readonly inserted: { readonly statusId: Id; readonly termsVersion: number | null }
  readonly intake: Intake
  readonly technician: Actor | null
  readonly origin: RepairFacts | null
}

/** The answer from what is known already: a counter does not wait for rows that it has just written. */
function received(work: Work, { repair, inserted, intake, technician, origin }: Received): Repair {
  const { customer, device } = intake
  return {
    id: repair.id,
    number: repair.number,
    kind: 'received',
    statusId: inserted.statusId,
    outcome: null,
    customer: { id: customer.id, name: customer.name, phone: customer.phone },
    device: {
      id: device.id,
      typeId: device.typeId,
      brand: device.brand,
      model: device.model,
      serialNo: device.serialNo,
      imei: device.imei,
    },
    fault: intake.fault,
    promisedOn: intake.promisedOn,
    technician: technician && { id: technician.id, name: technician.name },
    receivedAt: work.now,
    statusSince: work.now,
    condition: intake.condition,
    conditionNote: intake.conditionNote,
    accessories: intake.accessories,
    estimate: intake.estimate,
    promiseReason: intake.promiseReason,
    foundFault: '',
    workDone: '',
    checks: [],
    termsVersion: inserted.termsVersion,
    receivedBy: { id: work.actor.id, name: work.actor.name },
    readyAt: null,
    deliveredAt: null,
    reworkOf: origin && { id: origin.id, number: origin.number },
    reworks: [],
    moves: movesFor('received', work.actor.permissions),
    version: 1,
  }
}
