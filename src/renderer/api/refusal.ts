import { ORPCError } from '@orpc/client'
import { type ErrorCode, type ErrorData, errorCodes } from '#shared/kernel/errors'

export type Refusal = { readonly code: ErrorCode; readonly data: ErrorData }

/** What main refused with; anything that is no refusal of ours counts as unexpected. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof ORPCError && isErrorCode(error.code))
    return { code: error.code, data: error.data ?? {} }
  return { code: 'UNEXPECTED', data: { values: { reference: '–' } } }
}

function isErrorCode(code: string): code is ErrorCode {
  return (errorCodes as readonly string[]).includes(code)
}
