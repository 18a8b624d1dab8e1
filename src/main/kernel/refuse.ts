import { ORPCError } from '@orpc/server'
import type { ErrorCode, ErrorData } from '#shared/kernel/errors'

/** An expected refusal: its code's sentence says what to do next; nothing has been or will be written. */
export class Refusal extends ORPCError<ErrorCode, ErrorData> {
  constructor(code: ErrorCode, data: ErrorData = {}) {
    super(code, { status: 422, defined: true, data })
  }
}

/** Ends the call, and its transaction, with an expected refusal. */
export function refuse(code: ErrorCode, data: ErrorData = {}): never {
  throw new Refusal(code, data)
}
