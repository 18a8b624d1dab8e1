import type { z } from 'zod'
import type { Customer, customerEditSchema } from '#shared/customers/model'
import { reindexCustomer } from '../db/search'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { customerFacts, relativeByPhone } from './customer-facts'
import { findCustomer, updateCustomer } from './repository'

/**
 * Changes a customer who is as the person saw them. Refused with NOT_FOUND, CHANGED_MEANWHILE, CUSTOMER_NAME_MISSING,
 * PHONE_INVALID, or CUSTOMER_SAME_PHONE where a new number is another customer's (rule A7).
 */
export async function editCustomer(
  work: Work,
  { id, version, ...input }: z.infer<typeof customerEditSchema>,
): Promise<Customer> {
  const found = (await findCustomer(work.trx, id)) ?? refuse('NOT_FOUND')
  const { seq, customer: before } = found
  if (before.version !== version) refuse('CHANGED_MEANWHILE')
  const facts = customerFacts(work, input, '')
  const relativeOf = await relativeByPhone(work, { facts, input, prefix: '', before })
  const after: Customer = {
    ...before,
    ...facts,
    relativeOf: relativeOf ?? before.relativeOf,
    version: version + 1,
  }
  await updateCustomer(work.trx, after)
  await reindexCustomer(work.trx, { seq, name: after.name, phones: [after.phone, after.secondPhone] })
  await record(work, { action: 'customers.edit', entity: 'customer', entityId: id, before, after })
  return after
}
