import {
  onMessagePortClose,
  onMessagePortMessage,
  type SupportedMessagePort,
} from '@orpc/client/message-port'
import { ORPCError, type Router } from '@orpc/server'
import { MessagePortHandler } from '@orpc/server/message-port'
import { StandardHandler, StandardRPCMatcher } from '@orpc/server/standard'
import { z } from 'zod'
import type { Connection } from './context'
import { PlainAnswers } from './plain-answers'
import { Refusal } from './refuse'

/** Gives what answers calls on a port, each port with a connection of its own, until the port closes. */
export function createPortAnswers(
  router: Router<Record<never, never>, Connection>,
): (port: SupportedMessagePort, context: Connection) => void {
  const handler = new MessagePortHandler(
    new StandardHandler(router, new StandardRPCMatcher(), new PlainAnswers(), {
      interceptors: [
        async ({ next }) =>
          next().catch((error: unknown) => {
            // The router's own are all refusals; anything else is an input that cannot even be decoded.
            throw error instanceof ORPCError ? error : new Refusal('INVALID_INPUT', { issues: [] })
          }),
      ],
    }),
  )
  return (port, context) => handler.upgrade(guarded(port), { context })
}

/**
 * A port on which whatever is no call of our client is dropped unread: the library would throw where nobody can catch
 * it, which ends a Node process.
 */
function guarded(port: SupportedMessagePort): SupportedMessagePort {
  return {
    postMessage: (message: unknown) => port.postMessage(message),
    onMessage: {
      addListener: answer =>
        onMessagePortMessage(port, message => {
          if (isCall(message)) answer(message)
        }),
    },
    onDisconnect: { addListener: end => onMessagePortClose(port, end) },
  }
}

const callSchema = z.strictObject({
  i: z.string().max(40),
  p: z.strictObject({
    u: z
      .string()
      .max(200)
      .regex(/^\/\w+(\/\w+)*$/),
    b: z.object({}).optional(),
  }),
})

/** Ends an answer that goes on, as a page does that no longer listens. */
const endSchema = z.strictObject({ i: z.string().max(40), t: z.literal(4) })

const messageSchema = z.union([callSchema, endSchema])

function isCall(message: unknown): boolean {
  if (typeof message !== 'string') return false
  try {
    return messageSchema.safeParse(JSON.parse(message)).success
  } catch {
    return false
  }
}
