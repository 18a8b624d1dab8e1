import { z } from 'zod'
import { line, note, requiredLine } from '../kernel/fields'
import { idSchema } from '../kernel/ids'
import { seenVersionSchema } from '../kernel/seen-version'

/** How well the device can be known again: by its own identity, or why it has none (rule C1). */
export const identityKinds = ['known', 'unreadable', 'absent'] as const

export const deviceSchema = z.object({
  id: idSchema,
  typeId: idSchema,
  brand: z.string(),
  model: z.string(),
  serialNo: z.string().nullable(),
  imei: z.string().nullable(),
  /** Why an IMEI with a wrong check digit was accepted (rule A5); empty where the digit is right. */
  imeiReason: z.string(),
  identity: z.enum(identityKinds),
  identityReason: z.string(),
  color: z.string(),
  note: z.string(),
  owner: z.object({ id: idSchema, name: z.string() }).nullable(),
  createdAt: z.string(),
  version: z.int(),
})
export type Device = z.infer<typeof deviceSchema>

const deviceDescription = {
  typeId: idSchema,
  brand: line(60),
  model: requiredLine(),
  color: line(40).default(''),
  note: note().default(''),
}

const deviceIdentity = {
  /** As typed or scanned; a serial of any form, compared without case and separators. */
  serialNo: line(60).default(''),
  /** As typed or scanned; 15 digits with a right check digit, or a wrong one with a reason (rule A5). */
  imei: line(30).default(''),
  imeiReason: note(400).default(''),
  identity: z.enum(identityKinds).default('known'),
  /** Required when the identity is unreadable or absent. */
  identityReason: note(400).default(''),
}

export const newDeviceSchema = z.object({ ...deviceDescription, ...deviceIdentity })
export type NewDevice = z.infer<typeof newDeviceSchema>

export const deviceEditSchema = newDeviceSchema.extend({ id: idSchema, version: z.int() })

const deviceTypeNamesSchema = z.object({ fa: line(60), ar: line(60), en: line(60) })

export const deviceTypeSchema = z.object({
  id: idSchema,
  key: z.string().nullable(),
  names: deviceTypeNamesSchema,
  hasImei: z.boolean(),
  /** Offered at check-in to tick as condition and as accessories. */
  conditions: z.array(z.string()),
  accessories: z.array(z.string()),
  /** What must be tested before the device is ready (rule B6). */
  checklist: z.array(z.string()),
  isActive: z.boolean(),
})
export type DeviceType = z.infer<typeof deviceTypeSchema>

/** A type with what a change of it brings back. */
export const seenDeviceTypeSchema = deviceTypeSchema.extend({ version: seenVersionSchema })
export type SeenDeviceType = z.infer<typeof seenDeviceTypeSchema>

const checklistSchema = z.array(requiredLine()).max(40)

export const deviceTypeEditSchema = z.object({
  id: idSchema.optional(),
  version: seenVersionSchema.optional(),
  names: deviceTypeNamesSchema.refine(names => Boolean(names.fa || names.ar || names.en), {
    error: 'required',
  }),
  hasImei: z.boolean(),
  conditions: checklistSchema,
  accessories: checklistSchema,
  checklist: checklistSchema,
  isActive: z.boolean(),
})

const modelSources = ['android', 'ios', 'shop'] as const

export const deviceModelSchema = z.object({
  id: idSchema,
  typeId: idSchema,
  brand: z.string(),
  name: z.string(),
  /** The maker's own code of the model (SM-A546E), empty where it has none. */
  code: z.string(),
  source: z.enum(modelSources),
  isActive: z.boolean(),
})
export type DeviceModel = z.infer<typeof deviceModelSchema>

/** A model with what a change of it brings back. */
export const seenDeviceModelSchema = deviceModelSchema.extend({ version: seenVersionSchema })
export type SeenDeviceModel = z.infer<typeof seenDeviceModelSchema>

export const modelEditSchema = z.object({
  id: idSchema.optional(),
  version: seenVersionSchema.optional(),
  typeId: idSchema,
  brand: requiredLine(60),
  name: requiredLine(),
  code: line(60).default(''),
  isActive: z.boolean().default(true),
})
