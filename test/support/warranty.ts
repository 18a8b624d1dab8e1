import type { Customer } from '../../src/shared/customers/model'
import type { Batch, Card, CardHistoryEntry } from '../../src/shared/warranty/card'
import { defaultPolicyRules, type Policy, type PolicyRules } from '../../src/shared/warranty/policy'
import { newCustomer } from './factories'
import type { Client } from './test-app'

type PolicyInput = Parameters<Client['warranty']['savePolicy']>[0]
type IssueInput = Parameters<Client['warranty']['issue']>[0]
type ActivateInput = Parameters<Client['warranty']['activate']>[0]

let made = 0

/** A policy of 18 months from activation in the Jalali calendar, under a name that no other call has. */
export function policyInput(
  edit: Partial<Omit<PolicyInput, 'rules'>> & { readonly rules?: Partial<PolicyRules> } = {},
): PolicyInput {
  made += 1
  const { rules, ...facts } = edit
  return {
    commandId: crypto.randomUUID(),
    version: 0,
    name: `گارانتی ۱۸ ماهه ${made}`,
    scope: {},
    manufacturerId: null,
    isActive: true,
    ...facts,
    rules: { ...defaultPolicyRules, ...rules },
  }
}

export function aPolicy(client: Client, edit: Parameters<typeof policyInput>[0] = {}): Promise<Policy> {
  return client.warranty.savePolicy(policyInput(edit))
}

/** Cards for the serials from the first to the last. */
export function issueRange(
  client: Client,
  policy: Pick<Policy, 'id'>,
  range: Pick<Extract<IssueInput, { kind: 'range' }>, 'firstSerial' | 'lastSerial'> & Partial<IssueInput>,
): Promise<Batch> {
  return client.warranty.issue({
    commandId: crypto.randomUUID(),
    policyId: policy.id,
    ...range,
    kind: 'range',
  })
}

/** Cards with codes of their own. */
export function issueCodes(client: Client, policy: Pick<Policy, 'id'>, count = 1): Promise<Batch> {
  return client.warranty.issue({ commandId: crypto.randomUUID(), policyId: policy.id, kind: 'codes', count })
}

/** Every card of a batch in the order in which it was issued; at most a hundred. */
export async function cardsOf(client: Client, batch: Pick<Batch, 'id'>): Promise<Card[]> {
  const { rows } = await client.warranty.cards({ batchId: batch.id, limit: 100 })
  return Promise.all(rows.reverse().map(({ id }) => client.warranty.byId({ id })))
}

/** A new card for the serial, under a new policy or this one. */
export async function aCard(
  client: Client,
  { serialNo, policy }: { readonly serialNo: string; readonly policy?: Pick<Policy, 'id'> },
): Promise<Card> {
  const batch = await issueRange(client, policy ?? (await aPolicy(client)), {
    firstSerial: serialNo,
    lastSerial: serialNo,
  })
  const [card] = await cardsOf(client, batch)
  if (!card) throw new Error('a batch without its card')
  return card
}

/** What every change of a card is sent with. */
export function cardChange({ id, version }: Pick<Card, 'id' | 'version'>) {
  return { commandId: crypto.randomUUID(), cardId: id, version }
}

/** Activates a card as of the day, with whatever else is said. */
export function activate(
  client: Client,
  card: Pick<Card, 'id' | 'version'>,
  facts: Pick<ActivateInput, 'activatedOn'> & Partial<ActivateInput>,
): Promise<Card> {
  return client.warranty.activate({ ...cardChange(card), ...facts })
}

/** Somebody who may own a card. */
export function aCustomer(client: Client, name = 'بهرام'): Promise<Customer> {
  const { kind: _, ...customer } = newCustomer({ name })
  return client.customers.add({ commandId: crypto.randomUUID(), ...customer })
}

/** What happened to a card, newest first. */
export async function eventsOf(
  client: Client,
  { id }: Pick<Card, 'id'>,
): Promise<readonly CardHistoryEntry[]> {
  return (await client.warranty.history({ cardId: id })).rows
}
