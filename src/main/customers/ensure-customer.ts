import type { Customer } from '#shared/customers/model'
import type { CheckIn } from '#shared/repairs/model'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { addCustomer } from './add-customer'
import { findCustomer } from './repository'

/**
 * The customer of a check-in: the existing one, or a new one made in the same transaction. Refused with NOT_FOUND,
 * CUSTOMER_NAME_MISSING, PHONE_INVALID or CUSTOMER_SAME_PHONE, each naming its field under `customer.`.
 */
export async function ensureCustomer(work: Work, customer: CheckIn['customer']): Promise<Customer> {
  if (customer.kind === 'new') return addCustomer(work, customer, 'customer.')
  const found = await findCustomer(work.trx, customer.id)
  return found?.customer ?? refuse('NOT_FOUND', { field: 'customer.id' })
}
