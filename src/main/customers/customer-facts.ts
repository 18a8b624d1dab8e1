import type { Customer, NewCustomer } from '#shared/customers/model'
import { toAsciiDigits } from '#shared/kernel/digits'
import type { Id } from '#shared/kernel/ids'
import { parsePhone } from '#shared/kernel/phone'
import { foldText } from '#shared/kernel/text'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findOwnerOfPhone } from './repository'

/** Where the customer stands in the caller's input (`customer.` in a check-in), so that a refusal names its field. */
export type FieldPrefix = '' | 'customer.'

export type CustomerFacts = Pick<
  Customer,
  'name' | 'phone' | 'secondPhone' | 'nationalId' | 'address' | 'note'
>

/**
 * What is stored of the typed input: numbers in E.164, digits as ASCII, the name as it was written. Refused with
 * CUSTOMER_NAME_MISSING where nothing of the name can be seen, PHONE_INVALID where a number cannot be one.
 */
export function customerFacts(work: Work, input: NewCustomer, prefix: FieldPrefix): CustomerFacts {
  if (foldText(input.name) === '') refuse('CUSTOMER_NAME_MISSING', { field: `${prefix}name` })
  const phone = phoneOf(work, input.phone, `${prefix}phone`)
  const secondPhone = phoneOf(work, input.secondPhone, `${prefix}secondPhone`)
  return {
    name: input.name,
    phone: phone ?? secondPhone,
    secondPhone: phone === null || phone === secondPhone ? null : secondPhone,
    nationalId: toAsciiDigits(input.nationalId),
    address: input.address,
    note: input.note,
  }
}

function phoneOf({ shop }: Work, typed: string, field: string): string | null {
  const parsed = parsePhone(typed, shop.country)
  if (parsed.ok) return parsed.e164
  if (parsed.reason === 'empty') return null
  return refuse('PHONE_INVALID', { field, values: { problem: parsed.reason } })
}

type PhoneQuestion = {
  readonly phone: string | null
  readonly answer: NewCustomer['samePhone']
  readonly prefix: FieldPrefix
  /** The customer who is being edited. */
  readonly except: Id | null
}

/**
 * Whom a customer becomes a relative of by the answer to "same number: same person, relative, new?" (rule A7).
 * Refused with CUSTOMER_SAME_PHONE, naming the other customer, while the question is open; an answer never blocks.
 */
export async function relativeByPhone(work: Work, question: PhoneQuestion): Promise<Customer['relativeOf']> {
  const { phone, answer, prefix, except } = question
  if (phone === null || answer === 'new') return null
  const owner = await findOwnerOfPhone(work.trx, phone, except)
  if (!owner) return null
  if (answer === 'relative') return owner
  return refuse('CUSTOMER_SAME_PHONE', {
    field: `${prefix}phone`,
    values: { customerId: owner.id, name: owner.name },
  })
}
