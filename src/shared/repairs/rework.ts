import { z } from 'zod'
import { daySchema } from '../kernel/fields'
import { idSchema } from '../kernel/ids'
import { queryWords } from '../kernel/text'

/** Why a device came back (rule E4); its cost goes to the cause. */
export const reworkCauses = ['part', 'workmanship', 'new_fault', 'misuse', 'no_fault'] as const
export type ReworkCause = (typeof reworkCauses)[number]

const personSchema = z.object({ id: idSchema, name: z.string() })

/** A delivered repair of the device that stands on the counter, which today's visit may be about (rule E5). */
export const reworkProposalSchema = z.object({
  id: idSchema,
  number: z.string(),
  fault: z.string(),
  deliveredOn: daySchema,
  daysAgo: z.int(),
  technician: personSchema.nullable(),
  isSameFault: z.boolean(),
  /** The last day of the warranty on what was done or fitted then; null where there is none. */
  warrantyEndsOn: daySchema.nullable(),
})
export type ReworkProposal = z.infer<typeof reworkProposalSchema>

export const reworkSchema = z.object({
  origin: z.object({
    id: idSchema,
    number: z.string(),
    fault: z.string(),
    deliveredOn: daySchema,
    technician: personSchema.nullable(),
  }),
  cause: z.enum(reworkCauses).nullable(),
  responsible: personSchema.nullable(),
})
export type Rework = z.infer<typeof reworkSchema>

/** Words that every fault has and that tell none apart, folded: the device “does not work”, “is broken”. */
const commonWords = new Set([
  ...['نمی', 'شود', 'نمیشود', 'است', 'شده', 'نشده', 'دارد', 'ندارد', 'کار', 'نمیکند', 'کند', 'خراب', 'مشکل'],
  ...['گوشی', 'دستگاه', 'از', 'به', 'با', 'در', 'را', 'که', 'و', 'می', 'هم'],
  ...['لا', 'یعمل', 'الجهاز', 'فی', 'من', 'علی', 'مشکله'],
  ...[
    'the',
    'is',
    'not',
    'does',
    'doesn',
    't',
    'do',
    'a',
    'an',
    'and',
    'work',
    'working',
    'it',
    'no',
    'device',
  ],
])

/**
 * Whether two descriptions in customers' words tell of one fault (rule E5): at least half of what the shorter one says
 * is said by the other as well, whatever the spelling. Two empty texts tell nothing.
 */
export function isSameFault(one: string, other: string): boolean {
  const [shorter, longer] = [tellingWords(one), tellingWords(other)].sort((a, b) => a.length - b.length)
  if (!shorter || !longer || shorter.length === 0) return false
  const shared = shorter.filter(word => longer.some(each => isSameWord(word, each)))
  return shared.length * 2 >= shorter.length
}

function tellingWords(text: string): readonly string[] {
  const words = queryWords(text)
  const telling = words.filter(word => !commonWords.has(word))
  // “روشن نمی‌شود” is common words and one that tells; “کار نمی‌کند” is all there is to say.
  return telling.length > 0 ? telling : words
}

/** Endings come and go: «صفحه» and «صفحه‌اش», “charge” and “charging”. */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true
  const start = Math.min(one.length, other.length, 4)
  return start === 4 && one.slice(0, start) === other.slice(0, start)
}
