import { ORPCError } from '@orpc/client'
import type { ErrorCode, ErrorData } from '../../src/shared/kernel/errors'

/** The refusal that a call must end with; fails the test where the call succeeds or ends in anything else. */
export async function refusalOf(call: Promise<unknown>): Promise<{ readonly code: ErrorCode } & ErrorData> {
  const outcome = await call.then(
    answer => ({ answer }),
    error => ({ error }),
  )
  if (!('error' in outcome))
    throw new Error(`was not refused, but answered ${JSON.stringify(outcome.answer)}`)
  const { error } = outcome
  if (!(error instanceof ORPCError) || !error.defined) throw error
  return { code: error.code, ...error.data }
}
