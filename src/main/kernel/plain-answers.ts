import { StandardRPCJsonSerializer, StandardRPCSerializer } from '@orpc/client/standard'
import type { AnyProcedure } from '@orpc/server'
import { StandardRPCCodec } from '@orpc/server/standard'

type Response = ReturnType<StandardRPCCodec['encode']>

/**
 * Sends answers as they are. The library looks at each value of an answer for what JSON cannot say, which costs a page of
 * repairs more than its way to the window; the contract promises plain JSON alone.
 */
export class PlainAnswers extends StandardRPCCodec {
  constructor() {
    super(new StandardRPCSerializer(new StandardRPCJsonSerializer()))
  }

  override encode(output: unknown, procedure: AnyProcedure): Response {
    const goesOn = typeof output === 'object' && output !== null && Symbol.asyncIterator in output
    return goesOn ? super.encode(output, procedure) : { status: 200, headers: {}, body: { json: output } }
  }
}
