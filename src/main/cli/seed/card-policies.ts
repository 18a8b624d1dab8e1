import { createRouterClient } from '@orpc/server'
import type { Id } from '#shared/kernel/ids'
import { defaultPolicyRules, type Policy, type PolicyRules } from '#shared/warranty/policy'
import type { App } from '../../app'

const made: readonly { readonly name: string; readonly rules: Partial<PolicyRules> }[] = [
  { name: 'گارانتی ۱۸ ماههٔ شرکتی', rules: {} },
  {
    name: 'گارانتی ۲۴ ماههٔ لوازم خانگی',
    rules: { months: { part: 24, labour: 24, travel: 12 }, startRule: 'installation' },
  },
  {
    name: 'گارانتی ۱۲ ماهه از تاریخ فروش',
    rules: { months: { part: 12, labour: 12, travel: 0 }, startRule: 'sale', holder: 'first_owner' },
  },
]

/** The policies of the shop; the first of them are written where it has none. */
export async function ensurePolicies(app: App, staffId: Id): Promise<readonly Policy[]> {
  const session = { staffId }
  const client = createRouterClient(app.router, { context: () => app.connect(session) })
  const known = await client.warranty.policies({})
  if (known.length > 0) return known
  const { id: manufacturerId } = await client.warranty.saveManufacturer({
    commandId: app.services.newId(),
    version: 0,
    name: 'بازرگانی پارس‌گستر',
    contact: 'آقای رضایی، ۰۲۱-۸۸۸۸۴۳۲۱',
    isActive: true,
  })
  const policies: Policy[] = []
  for (const { name, rules } of made) {
    policies.push(
      await client.warranty.savePolicy({
        commandId: app.services.newId(),
        version: 0,
        name,
        scope: {},
        manufacturerId: policies.length === 0 ? null : manufacturerId,
        isActive: true,
        rules: { ...defaultPolicyRules, ...rules },
      }),
    )
  }
  return policies
}
