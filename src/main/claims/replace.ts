import type { Claim, Replace } from '#shared/claims/model'
import { noAmounts } from '#shared/claims/states'
import { ensureCustomer } from '../customers/ensure-customer'
import { ensureDevice } from '../devices/ensure-device'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { endRepair } from '../repairs/end-repair'
import { issueHeir } from '../warranty/replace-card'
import { findTypeOf } from './card-repository'
import { requireClaimable } from './claimable'
import { makeClaim } from './make-claim'

type Replacing = Omit<Replace, 'commandId'>

/**
 * Gives another device under warranty: it becomes the customer's, the old card ends and its heir is issued (rule D8),
 * the repair is ready with outcome replaced, and its claim has the new device's value. Refused with CLAIM_EXISTS,
 * NOT_COVERED, CARD_SERIAL_TAKEN, CARD_SERIAL_MISSING, DEVICE_IDENTITY_TAKEN (the same device, or one that is here for
 * repair), TRANSITION_NOT_LISTED, CHANGED_MEANWHILE and what an identity can be refused with (rule A5).
 */
export async function replaceDevice(
  work: Work,
  { device, unitValue, reason, ...seen }: Replacing,
): Promise<Claim> {
  const { card, coverage } = await requireClaimable(work, seen.repairId)
  const action = 'claims.replace'
  const repair = await endRepair(work, { ...seen, action, outcome: 'replaced', reason })
  const given = await giveDevice(work, {
    device,
    oldDeviceId: repair.deviceId,
    customerId: repair.customerId,
  })
  const visit = { repairNumber: repair.number, from: coverage.receivedOn, to: work.today }
  const heir = await issueHeir(work, {
    cardId: card.id,
    held: [...coverage.held, visit],
    device: {
      deviceId: given.id,
      serialNo: given.serialNo ?? given.imei ?? '',
      brand: given.brand,
      model: given.model,
    },
    ownerId: repair.customerId,
    reason,
  })
  return makeClaim(work, {
    action,
    kind: 'replace',
    repairId: repair.id,
    card,
    amounts: { ...noAmounts, unit: unitValue },
    reason,
    closedOn: null,
    newDeviceId: given.id,
    newCardId: heir.id,
    approvedBy: work.actor.id,
  })
}

type Given = Pick<Replacing, 'device'> & { readonly oldDeviceId: string; readonly customerId: string }

async function giveDevice(work: Work, { device, oldDeviceId, customerId }: Given) {
  const owner = await ensureCustomer(work, { kind: 'existing', id: customerId })
  const given = await ensureDevice(
    work,
    {
      kind: 'new',
      ...device,
      typeId: (await findTypeOf(work.trx, oldDeviceId)) ?? refuse('NOT_FOUND'),
      color: '',
      note: '',
      identity: 'known',
      identityReason: '',
    },
    owner,
  )
  if (given.id === oldDeviceId) refuse('DEVICE_IDENTITY_TAKEN', { field: 'device.serialNo' })
  return given
}
