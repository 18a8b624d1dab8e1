import { z } from 'zod'

const pageSizeLimit = 100

/** Where the next page starts: an opaque key of the last row shown, never an offset. */
const cursorSchema = z.string().max(200)

export const pageInput = {
  cursor: cursorSchema.optional(),
  limit: z.int().min(1).max(pageSizeLimit).default(50),
}

/** One page of rows with the key of the next one; `next` is null on the last page. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({ rows: z.array(row), next: z.string().nullable() })
}

export type Page<T> = { readonly rows: T[]; readonly next: string | null }

type KeyPart = string | number

function encodeCursor(parts: readonly KeyPart[]): string {
  return JSON.stringify(parts)
}

/** Reads a cursor of exactly these kinds of parts; undefined where it was not made by `encodeCursor`. */
export function decodeCursor(
  cursor: string,
  kinds: readonly ('string' | 'number')[],
): readonly KeyPart[] | undefined {
  try {
    const parts: unknown = JSON.parse(cursor)
    if (!Array.isArray(parts) || parts.length !== kinds.length) return undefined
    return parts.every((part, index) => typeof part === kinds[index]) ? parts : undefined
  } catch {
    return undefined
  }
}

/** Cuts one row more than asked for into a page and the key of the next. */
export function toPage<T>(rows: readonly T[], limit: number, keyOf: (row: T) => readonly KeyPart[]): Page<T> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > limit && last ? encodeCursor(keyOf(last)) : null }
}
