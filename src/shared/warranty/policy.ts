import { z } from 'zod'
import { calendarKinds } from '../kernel/calendar'
import { line, note, requiredLine } from '../kernel/fields'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { type LineKind, lineKinds } from './line-kind'

/** The day from which a term is counted (rule D1). */
export const startRules = ['activation', 'sale', 'installation', 'production'] as const
export type StartRule = (typeof startRules)[number]

/** For whom the warranty holds: whoever brings the device, the owner on the card, or only the first owner. */
export const holderRules = ['anyone', 'registered_owner', 'first_owner'] as const
export type HolderRule = (typeof holderRules)[number]

/** What may void a warranty where it is found on the device (rule D6). */
export const exclusionKinds = [
  'impact',
  'liquid',
  'broken_seal',
  'altered_serial',
  'unauthorised_opening',
  'consumable',
] as const
export type ExclusionKind = (typeof exclusionKinds)[number]

/** No warranty in the trade is longer than this. */
export const longestTermMonths = 240

const monthsSchema = z.int().min(0).max(longestTermMonths)

export const policyRulesSchema = z.object({
  startRule: z.enum(startRules),
  calendar: z.enum(calendarKinds),
  /** Calendar months of cover of each kind of line; 0 is not covered at all (rules D2, D7). */
  months: z.object({ part: monthsSchema, labour: monthsSchema, travel: monthsSchema }),
  holder: z.enum(holderRules),
  /** What voids the warranty; one that is not listed voids nothing. */
  exclusions: z.array(z.enum(exclusionKinds)).max(exclusionKinds.length),
  /** Whether days that the device was held under a warranty repair are given back (rule D4). */
  givesBackHeldDays: z.boolean(),
  /** A replacement keeps at least so many days from the day of replacement (rule D8). */
  replacementMinDays: z.int().min(0).max(3650),
  /** Days of warranty on the lines of a repair under this policy (rule E1). */
  repairWarrantyDays: z.int().min(0).max(3650),
})
export type PolicyRules = z.infer<typeof policyRulesSchema>

export const defaultPolicyRules: PolicyRules = {
  startRule: 'activation',
  calendar: 'jalali',
  months: { part: 18, labour: 18, travel: 0 },
  holder: 'anyone',
  exclusions: [...exclusionKinds],
  givesBackHeldDays: true,
  replacementMinDays: 90,
  repairWarrantyDays: 30,
}

/** What an exclusion can concern where nothing narrower is said: a consumable part is no reason to refuse labour. */
export const usuallyConcerned: Readonly<Record<ExclusionKind, readonly LineKind[]>> = {
  impact: lineKinds,
  liquid: lineKinds,
  broken_seal: lineKinds,
  altered_serial: lineKinds,
  unauthorised_opening: lineKinds,
  consumable: ['part'],
}

/** Devices that a policy is offered for: a brand and, where given, the start of the model's name. Empty is any. */
const scopeSchema = z.object({
  typeId: idSchema.nullable().default(null),
  brand: line(60).default(''),
  model: line().default(''),
})
export type PolicyScope = z.infer<typeof scopeSchema>

export const policyVersionSchema = z.object({
  id: idSchema,
  version: z.int(),
  rules: policyRulesSchema,
  createdAt: z.string(),
  staffName: z.string(),
})
export type PolicyVersion = z.infer<typeof policyVersionSchema>

/** A policy with its present version; a card keeps the version that it was issued with. */
export const policySchema = z.object({
  id: idSchema,
  name: z.string(),
  scope: scopeSchema,
  /** Who pays for warranty repairs; null is the shop itself. */
  manufacturer: z.object({ id: idSchema, name: z.string() }).nullable(),
  isActive: z.boolean(),
  current: policyVersionSchema,
  cards: z.int(),
  /** Grows with every change; a command that names an older one is refused with CHANGED_MEANWHILE. */
  version: z.int(),
})
export type Policy = z.infer<typeof policySchema>

export const policyEditSchema = z.object({
  commandId: commandIdSchema,
  /** Missing for a new policy, whose version is 0. */
  id: idSchema.optional(),
  version: z.int().min(0),
  name: requiredLine(),
  scope: scopeSchema,
  manufacturerId: idSchema.nullable(),
  isActive: z.boolean(),
  /** A change of these writes the policy's next version. */
  rules: policyRulesSchema,
})
export type PolicyEdit = z.infer<typeof policyEditSchema>

/** Who pays for repairs under its policies: the maker, its agent or the importer. */
export const manufacturerSchema = z.object({
  id: idSchema,
  name: z.string(),
  contact: z.string(),
  note: z.string(),
  isActive: z.boolean(),
  version: z.int(),
})
export type Manufacturer = z.infer<typeof manufacturerSchema>

export const manufacturerEditSchema = z.object({
  commandId: commandIdSchema,
  id: idSchema.optional(),
  version: z.int().min(0),
  name: requiredLine(),
  contact: note(400).default(''),
  note: note(1000).default(''),
  isActive: z.boolean(),
})
export type ManufacturerEdit = z.infer<typeof manufacturerEditSchema>
