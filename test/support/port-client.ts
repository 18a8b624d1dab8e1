import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { onTestFinished } from 'vitest'
import type { App } from '../../src/main/app'
import { createPortAnswers } from '../../src/main/kernel/answer-port'
import type { Session } from '../../src/main/kernel/context'
import type { Client } from './test-app'

export type PortClient = {
  readonly client: Client
  /** Every message that main sent over the port, as text. */
  readonly answers: readonly string[]
}

/** A client over a real port, as the window has one: what crosses it is what a page could read. */
export function openPort(app: App, session: Session): PortClient {
  const { port1, port2 } = new MessageChannel()
  const answers: string[] = []
  port1.addEventListener('message', event =>
    answers.push(typeof event.data === 'string' ? event.data : JSON.stringify(event.data)),
  )
  createPortAnswers(app.router)(port2, app.connect(session))
  port1.start()
  port2.start()
  onTestFinished(() => {
    port1.close()
    port2.close()
  })
  return { client: createORPCClient(new RPCLink({ port: port1 })), answers }
}

/** The code and data of the refusal that a call ends with. Fails where it does not end with one. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ readonly code: string; readonly data: unknown }> {
  const error = await call.then(
    () => {
      throw new Error('the call was not refused')
    },
    (reason: unknown) => reason,
  )
  if (typeof error !== 'object' || error === null || !('code' in error) || !('data' in error)) throw error
  return { code: String(error.code), data: error.data }
}
