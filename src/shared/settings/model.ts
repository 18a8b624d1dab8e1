import { z } from 'zod'
import { calendarKinds } from '../kernel/calendar'
import { line, note, requiredLine } from '../kernel/fields'
import { idSchema } from '../kernel/ids'
import { locales } from '../kernel/locale'
import { moneyUnits } from '../kernel/money'
import { seenVersionSchema } from '../kernel/seen-version'

/** A zone that this machine's own tables know, e.g. Asia/Tehran. */
const timeZoneSchema = z.string().max(60).refine(isTimeZone, { error: 'unknown_time_zone' })

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** How document numbers look: prefix, first number, restart with the year of the shop's calendar (rule A2). */
export const numberingSchema = z.object({
  prefix: z
    .string()
    .max(8)
    // As `readNumber` reads it back from a scan. A year for a prefix would show the numbers of that year again.
    .regex(/^([A-Za-z][A-Za-z0-9]*)?$/, { error: 'latin_prefix' }),
  start: z.int().min(1).max(99_999_999),
  restartsYearly: z.boolean(),
})

export const numberedKinds = [
  'repair',
  'payment',
  'claim',
  'statement',
  'goodsReceipt',
  'stockMove',
  'purchaseOrder',
  'supplierReturn',
  'stockCount',
] as const
export type NumberedKind = (typeof numberedKinds)[number]

export const paperSizes = ['roll80', 'a5'] as const
export type PaperSize = (typeof paperSizes)[number]

export const shopSettingsSchema = z.object({
  shopName: requiredLine(),
  phones: z.array(requiredLine(40)).max(4),
  address: note(400),
  /** ISO 3166 code of the country whose phone numbers are typed without a prefix. */
  country: z.string().regex(/^[A-Z]{2}$/),
  timeZone: timeZoneSchema,
  /** The calendar of numbers, month borders and papers. */
  calendar: z.enum(calendarKinds),
  /** The language that papers are printed in. */
  paperLocale: z.enum(locales),
  /** How money is shown and typed; it is always stored in rial. */
  moneyUnit: z.enum(moneyUnits),
  /** Tax on charges in hundredths of a percent (1000 = 10 %); frozen on each repair when it is taken in. */
  taxRateBp: z.int().min(0).max(10_000),
  /** The payable is rounded half-up to this many rial; 1 means no rounding. */
  roundingStep: z.int().min(1).max(1_000_000),
  /** Days promised at check-in unless the counter says otherwise. */
  promiseDays: z.int().min(0).max(365),
  /** Days of warranty on a delivered labour or other line unless the line says otherwise (rule E1). */
  repairWarrantyDays: z.int().min(0).max(3650),
  /** A device that comes back with the same fault within so many days is taken for a rework (rule E5). */
  reworkDays: z.int().min(0).max(365),
  numbering: z.object({
    repair: numberingSchema,
    payment: numberingSchema,
    claim: numberingSchema,
    statement: numberingSchema,
    goodsReceipt: numberingSchema,
    stockMove: numberingSchema,
    purchaseOrder: numberingSchema,
    supplierReturn: numberingSchema,
    stockCount: numberingSchema,
  }),
  paperSize: z.enum(paperSizes),
  /** Name of the system's printer for receipts; empty means the system's default. */
  printer: line(200),
})
export type ShopSettings = z.infer<typeof shopSettingsSchema>

/** All settings with what a change of them brings back. */
export const seenShopSettingsSchema = shopSettingsSchema.extend({ version: seenVersionSchema })
export type SeenShopSettings = z.infer<typeof seenShopSettingsSchema>

/** What every signed-out or signed-in window may know: how to show days, money and the shop's name. */
export const shopProfileSchema = shopSettingsSchema.pick({
  shopName: true,
  phones: true,
  address: true,
  country: true,
  timeZone: true,
  calendar: true,
  paperLocale: true,
  moneyUnit: true,
  promiseDays: true,
  repairWarrantyDays: true,
  paperSize: true,
  printer: true,
})
export type ShopProfile = z.infer<typeof shopProfileSchema>

export const defaultShopSettings: ShopSettings = {
  shopName: 'پیگیر',
  phones: [],
  address: '',
  country: 'IR',
  timeZone: 'Asia/Tehran',
  calendar: 'jalali',
  paperLocale: 'fa',
  moneyUnit: 'toman',
  taxRateBp: 0,
  roundingStep: 1000,
  promiseDays: 3,
  repairWarrantyDays: 30,
  reworkDays: 30,
  numbering: {
    repair: { prefix: '', start: 1, restartsYearly: true },
    payment: { prefix: 'P', start: 1, restartsYearly: true },
    claim: { prefix: 'W', start: 1, restartsYearly: true },
    statement: { prefix: 'S', start: 1, restartsYearly: true },
    goodsReceipt: { prefix: 'R', start: 1, restartsYearly: true },
    stockMove: { prefix: 'M', start: 1, restartsYearly: true },
    purchaseOrder: { prefix: 'PO', start: 1, restartsYearly: true },
    supplierReturn: { prefix: 'SR', start: 1, restartsYearly: true },
    stockCount: { prefix: 'C', start: 1, restartsYearly: true },
  },
  paperSize: 'roll80',
  printer: '',
}

export const termsSchema = z.object({
  id: idSchema,
  version: z.int(),
  body: z.string(),
  createdAt: z.string(),
})
export type Terms = z.infer<typeof termsSchema>
