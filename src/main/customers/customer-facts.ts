import type { Customer, NewCustomer } from '#shared/customers/model'
import { toAsciiDigits } from '#shared/kernel/digits'
import { parsePhone } from '#shared/kernel/phone'
import { foldText } from '#shared/kernel/text'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findOwnerOfPhones } from './repository'

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
  readonly facts: CustomerFacts
  /** What was typed, with the answer to the question. */
  readonly input: Pick<NewCustomer, 'phone' | 'samePhone'>
  readonly prefix: FieldPrefix
  /** The customer who is being edited. */
  readonly before?: Pick<Customer, 'id' | 'phone' | 'secondPhone'>
}

/**
 * Whom a customer becomes a relative of by the answer to "same number: same person, relative, new?", asked of each of
 * both numbers that is new to the customer (rule A7). Refused with CUSTOMER_SAME_PHONE, naming the other customer and
 * the field of the number, while the question is open; an answer never blocks.
 */
export async function relativeByPhone(work: Work, question: PhoneQuestion): Promise<Customer['relativeOf']> {
  const { facts, input, prefix, before } = question
  if (input.samePhone === 'new') return null
  const known = [before?.phone, before?.secondPhone]
  const asked = [facts.phone, facts.secondPhone].filter(phone => phone !== null)
  const owner = await findOwnerOfPhones(
    work.trx,
    asked.filter(phone => !known.includes(phone)),
    before?.id ?? null,
  )
  if (!owner) return null
  const { id, name, phone } = owner
  if (input.samePhone === 'relative') return { id, name }
  // The only number that was typed counts as the first one, whichever field it stands in.
  const isFirst = phone === facts.phone && input.phone !== ''
  return refuse('CUSTOMER_SAME_PHONE', {
    field: `${prefix}${isFirst ? 'phone' : 'secondPhone'}`,
    values: { customerId: id, name },
  })
}
