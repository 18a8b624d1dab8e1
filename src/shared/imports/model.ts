import { z } from 'zod'
import { errorCodes } from '../kernel/errors'
import { line } from '../kernel/fields'
import { idSchema } from '../kernel/ids'
import { columnLimit } from './limits'

/** unicode: UTF-8, or UTF-16 with its mark. windows-1256 is what older programs write Arabic and Persian in. */
export const fileEncodings = ['unicode', 'windows-1256'] as const
export type FileEncoding = (typeof fileEncodings)[number]

/** How the table of a received file is to be read. */
export const readingSchema = z.object({
  id: idSchema,
  encoding: z.enum(fileEncodings).default('unicode'),
  /** Whether the first row names the columns and is no row of its own. */
  hasHeadings: z.boolean().default(true),
})
export type Reading = z.infer<typeof readingSchema>

/** The place of a column in the file, from 0; null where the file has none. */
export const columnSchema = z
  .int()
  .min(0)
  .max(columnLimit - 1)
  .nullable()

export const fileNameSchema = line(255)

/** The first rows of a file as they are read, the row of headings among them. */
export const previewSchema = z.object({
  rows: z.array(z.array(z.string())),
  /** Of the widest row. */
  columns: z.int(),
})
export type Preview = z.infer<typeof previewSchema>

/**
 * What is being done: a file comes in, is checked without writing anything, is checked, is written, is written whole,
 * or could not be read.
 */
export const importPhases = ['receiving', 'checking', 'checked', 'writing', 'done', 'failed'] as const
export type ImportPhase = (typeof importPhases)[number]

/** Why a row is rejected; `imports.reasons.<code>` in i18n is its sentence. */
export const rejectReasonSchema = z.object({
  code: z.string(),
  /** Name of the column that is meant, as in `imports.columns`. */
  column: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type RejectReason = z.infer<typeof rejectReasonSchema>

export const rejectedRowSchema = z.object({
  row: z.int(),
  reasons: z.array(rejectReasonSchema),
  cells: z.array(z.string()),
})
export type RejectedRow = z.infer<typeof rejectedRowSchema>

export const progressSchema = z.object({
  phase: z.enum(importPhases),
  /** How much of the present phase is done, from 0 to 1. */
  share: z.number(),
  /** Rows read so far; with phase `checked` all of them. */
  rows: z.int(),
  accepted: z.int(),
  rejected: z.int(),
  /** Rejected rows by their first reason, the most frequent first. */
  reasons: z.array(z.object({ code: z.string(), rows: z.int() })),
  /** What accepted rows will do, where an import tells them apart; `imports.acts.<code>` in i18n names it. */
  acts: z.array(z.object({ code: z.string(), rows: z.int() })),
  /** The first rejected rows. */
  shown: z.array(rejectedRowSchema),
  /** Why the file could not be read to its end, with phase `failed`. */
  failure: z
    .object({
      code: z.enum(errorCodes),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
})
export type ImportProgress = z.infer<typeof progressSchema>
