import { z } from 'zod'

/**
 * Stands for stored facts as a person saw them: made and compared by main alone. A change that brings another one than
 * that of what is stored is refused with CHANGED_MEANWHILE.
 */
export const seenVersionSchema = z.string().max(64)
