import { z } from 'zod'
import { line, requiredLine } from '../kernel/fields'
import { idSchema } from '../kernel/ids'
import { seenVersionSchema } from '../kernel/seen-version'
import { permissions, roleKeys } from './permissions'

export const passwordMinimum = 8

export const passwordSchema = z.string().min(passwordMinimum).max(200)

/** The name typed at sign-in; compared folded, so that either keyboard's ی and ک sign the same person in. */
export const loginSchema = requiredLine(60)

export const roleSchema = z.object({
  id: idSchema,
  /** Set for the five roles every shop starts with; their names come from i18n until the shop gives its own. */
  key: z.enum(roleKeys).nullable(),
  name: z.string().nullable(),
  permissions: z.array(z.enum(permissions)),
  staffCount: z.int(),
})
export type Role = z.infer<typeof roleSchema>

/** A role with what a change of it brings back. */
export const seenRoleSchema = roleSchema.extend({ version: seenVersionSchema })
export type SeenRole = z.infer<typeof seenRoleSchema>

export const staffSchema = z.object({
  id: idSchema,
  login: z.string(),
  name: z.string(),
  roleId: idSchema,
  roleKey: z.enum(roleKeys).nullable(),
  roleName: z.string().nullable(),
  isActive: z.boolean(),
  /** Whether repairs can be given to this person (the role may do the work of a technician). */
  isTechnician: z.boolean(),
})
export type Staff = z.infer<typeof staffSchema>

/** A person with what a change of their account brings back. */
export const seenStaffSchema = staffSchema.extend({ version: seenVersionSchema })
export type SeenStaff = z.infer<typeof seenStaffSchema>

/** A person in the list of all, with how many different parts lie in their bag. */
export const memberSchema = seenStaffSchema.extend({ partsInBag: z.int() })
export type Member = z.infer<typeof memberSchema>

export const signedInSchema = staffSchema.extend({ permissions: z.array(z.enum(permissions)) })
export type SignedIn = z.infer<typeof signedInSchema>

export const sessionStateSchema = z.object({
  /** False until the first manager exists. */
  isSetUp: z.boolean(),
  staff: signedInSchema.nullable(),
})

export const firstManagerSchema = z.object({
  shopName: requiredLine(),
  name: requiredLine(),
  login: loginSchema,
  password: passwordSchema,
})

export const signInSchema = z.object({ login: loginSchema, password: z.string().min(1).max(200) })

export const newStaffSchema = z.object({
  name: requiredLine(),
  login: loginSchema,
  password: passwordSchema,
  roleId: idSchema,
})

export const staffEditSchema = z.object({
  id: idSchema,
  name: requiredLine(),
  login: loginSchema,
  roleId: idSchema,
  isActive: z.boolean(),
  version: seenVersionSchema,
})

export const newRoleSchema = z.object({
  name: line(60),
  permissions: z.array(z.enum(permissions)).max(permissions.length),
})

export const roleEditSchema = newRoleSchema.extend({
  /** Without an id a new role is made. */
  id: idSchema.optional(),
  version: seenVersionSchema.optional(),
})
