import type { Customer, NewCustomer } from '#shared/customers/model'
import { indexCustomer } from '../db/search'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { customerFacts, type FieldPrefix, relativeByPhone } from './customer-facts'
import { insertCustomer } from './repository'

/** Makes a customer. Refused with CUSTOMER_NAME_MISSING, PHONE_INVALID or CUSTOMER_SAME_PHONE (rule A7). */
export async function addCustomer(
  work: Work,
  input: NewCustomer,
  prefix: FieldPrefix = '',
): Promise<Customer> {
  const facts = customerFacts(work, input, prefix)
  const relativeOf = await relativeByPhone(work, { facts, input, prefix })
  const customer: Customer = { id: work.newId(), ...facts, relativeOf, createdAt: work.now, version: 1 }
  const seq = await insertCustomer(work.trx, customer, work.actor.id)
  indexCustomer(work, { seq, name: customer.name, phones: [customer.phone, customer.secondPhone] })
  await record(work, { action: 'customers.add', entity: 'customer', entityId: customer.id, after: customer })
  return customer
}
