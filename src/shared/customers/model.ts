import { z } from 'zod'
import { line, note, requiredLine } from '../kernel/fields'
import { idSchema } from '../kernel/ids'

export const customerSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** Canonical mobile or other number (E.164), the customer's key (rule A7); null where none was given. */
  phone: z.string().nullable(),
  secondPhone: z.string().nullable(),
  nationalId: z.string(),
  address: z.string(),
  note: z.string(),
  /** Another customer with whom this one shares a number. */
  relativeOf: z.object({ id: idSchema, name: z.string() }).nullable(),
  createdAt: z.string(),
  version: z.int(),
})
export type Customer = z.infer<typeof customerSchema>

/** A row of a list or picker: who, how to reach them, how much is going on. */
export const customerRowSchema = z.object({
  id: idSchema,
  name: z.string(),
  phone: z.string().nullable(),
  openRepairs: z.int(),
  repairs: z.int(),
})
export type CustomerRow = z.infer<typeof customerRowSchema>

/**
 * What to do when the number belongs to somebody already (rule A7): `ask` refuses with CUSTOMER_SAME_PHONE
 * and names them; `relative` links the new customer to that person; `new` simply makes another.
 */
export const samePhoneAnswers = ['ask', 'relative', 'new'] as const

export const newCustomerSchema = z.object({
  name: requiredLine(),
  /** As typed, in any form and any of three scripts; empty where the customer gives none. */
  phone: line(40),
  secondPhone: line(40).default(''),
  nationalId: line(20).default(''),
  address: note(400).default(''),
  note: note().default(''),
  samePhone: z.enum(samePhoneAnswers).default('ask'),
})
export type NewCustomer = z.infer<typeof newCustomerSchema>

export const customerEditSchema = newCustomerSchema.extend({ id: idSchema, version: z.int() })
