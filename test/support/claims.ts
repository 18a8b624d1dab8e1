import type { Claim, Statement } from '../../src/shared/claims/model'
import type { Repair } from '../../src/shared/repairs/model'
import type { Card } from '../../src/shared/warranty/card'
import type { Manufacturer, PolicyRules } from '../../src/shared/warranty/policy'
import { aRepair, handOver, moveTo, newDevice, testDay, typeIdOf } from './factories'
import type { Client } from './test-app'
import { aCard, activate, aPolicy } from './warranty'

/** A manufacturer that pays for warranty repairs. */
export function aManufacturer(client: Client, name = 'سام سرویس'): Promise<Manufacturer> {
  return client.warranty.saveManufacturer({
    commandId: crypto.randomUUID(),
    version: 0,
    name,
    isActive: true,
  })
}

type Coverage = {
  readonly manufacturerId?: string | null
  readonly serialNo?: string
  readonly activatedOn?: string
  readonly rules?: Partial<PolicyRules>
}

export type Warranted = { readonly repair: Repair; readonly card: Card; readonly serialNo: string }

let made = 0

/** A device with an active card that was taken in today. */
export async function aWarrantedRepair(client: Client, coverage: Coverage = {}): Promise<Warranted> {
  made += 1
  const {
    manufacturerId = null,
    serialNo = `CLM${made + 1000}`,
    activatedOn = testDay,
    rules = {},
  } = coverage
  const policy = await aPolicy(client, { manufacturerId, rules })
  const card = await activate(client, await aCard(client, { serialNo, policy }), { activatedOn })
  const repair = await aRepair(client, { device: newDevice(await typeIdOf(client), { serialNo }) })
  return { repair, card, serialNo }
}

type Line = {
  readonly kind?: 'part' | 'labour' | 'travel' | 'other'
  readonly unitPrice: number
  readonly quantity?: number
}

/** A line of the account that the card pays. */
export function coverLine(client: Client, repair: Pick<Repair, 'id'>, line: Line) {
  return client.billing.addCharge({
    commandId: crypto.randomUUID(),
    repairId: repair.id,
    kind: 'labour',
    description: 'تعویض برد',
    quantity: 1,
    warrantyDays: 0,
    ...line,
    coverage: { kind: 'card' },
  })
}

/** A warranty repair that went back to its owner, with its claim. */
export async function aClaim(
  client: Client,
  coverage: Coverage & { readonly amount?: number } = {},
): Promise<Claim & { readonly warranted: Warranted }> {
  const { amount = 2_000_000, ...asked } = coverage
  const warranted = await aWarrantedRepair(client, asked)
  const ready = await moveTo(client, warranted.repair, 'ready')
  await coverLine(client, ready, { unitPrice: amount })
  await handOver(client, ready)
  const [claim] = await client.claims.ofRepair({ repairId: ready.id })
  if (!claim) throw new Error('a covered line made no claim')
  return { ...claim, warranted }
}

/** What every change of a statement is sent with. */
export function statementChange({ id, version }: Pick<Statement, 'id' | 'version'>) {
  return { commandId: crypto.randomUUID(), statementId: id, version }
}

/** What every change of a claim is sent with. */
export function claimChange({ id, version }: Pick<Claim, 'id' | 'version'>) {
  return { commandId: crypto.randomUUID(), claimId: id, version }
}
