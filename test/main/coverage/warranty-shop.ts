import type { Repair } from '../../../src/shared/repairs/model'
import type { Card } from '../../../src/shared/warranty/card'
import type { Policy, PolicyRules } from '../../../src/shared/warranty/policy'
import { aRepair, type CheckInInput, handOver, moveTo, newDevice, typeIdOf } from '../../support/factories'
import { openTestApp, type TestApp } from '../../support/test-app'
import { aCard, activate, aPolicy } from '../../support/warranty'

type WarrantyShop = TestApp & {
  readonly typeId: string
  readonly policy: Policy
  /** A card for the serial, activated on the day; one that waits for activation without it. */
  readonly card: (serialNo: string, activatedOn?: string) => Promise<Card>
  /** Takes a device with this serial in; `facts` may say more about the intake. */
  readonly bring: (serialNo: string, facts?: Partial<CheckInInput>) => Promise<Repair>
  /** Takes a repair on until the customer has the device back. */
  readonly giveBack: (repair: Repair) => Promise<Repair>
}

/** In term for the 18 months of the policy on the day of the tests, 22 November 2026. */
export const inTerm = '2026-01-05'

/** 5 January 2024 in Jalali, 15 Dey 1402: 18 months later is 15 Tir 1404, 6 July 2025. */
export const longAgo = '2024-01-05'

/** A shop that keeps warranty cards, under one policy. */
export async function openWarrantyShop({
  rules = {},
  now,
}: {
  readonly rules?: Partial<PolicyRules>
  readonly now?: string
} = {}): Promise<WarrantyShop> {
  const app = await openTestApp(now === undefined ? {} : { now })
  const { manager } = app
  const policy = await aPolicy(manager, { rules })
  const typeId = await typeIdOf(manager)
  return {
    ...app,
    typeId,
    policy,
    card: async (serialNo, activatedOn) => {
      const card = await aCard(manager, { serialNo, policy })
      return activatedOn === undefined ? card : activate(manager, card, { activatedOn })
    },
    bring: (serialNo, facts = {}) => aRepair(manager, { device: newDevice(typeId, { serialNo }), ...facts }),
    giveBack: async repair => handOver(manager, await moveTo(manager, repair, 'ready')),
  }
}

/** What every act on the warranty of a repair is sent with. */
export function actOn({ id }: Pick<Repair, 'id'>) {
  return { commandId: crypto.randomUUID(), repairId: id }
}

/** Results by kind of line. */
export function resultsOf(lines: {
  readonly part: { readonly result: string }
  readonly labour: { readonly result: string }
  readonly travel: { readonly result: string }
}) {
  return { part: lines.part.result, labour: lines.labour.result, travel: lines.travel.result }
}

export const allCovered = { part: 'covered', labour: 'covered', travel: 'not_covered' } as const

export const nothingCovered = {
  part: 'not_covered',
  labour: 'not_covered',
  travel: 'not_covered',
} as const
