import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Frame, Page } from '@playwright/test'
import type { contract } from '../../src/shared/contract/index'

/** A call of `session.current` as the program's own client puts it on a port. */
export async function sampleCall(): Promise<string> {
  const { port1, port2 } = new MessageChannel()
  const sent = new Promise<string>(resolve => {
    port2.addEventListener('message', event => resolve(String(event.data)))
  })
  port1.start()
  port2.start()
  const client: ContractRouterClient<typeof contract> = createORPCClient(new RPCLink({ port: port1 }))
  client.session.current({}).catch(() => undefined)
  const call = await sent
  port1.close()
  port2.close()
  return call
}

export type Answer = 'answered' | 'closed'

type Asking = {
  readonly from: Page | Frame
  readonly call: string
  /** To whom the port is posted: the page itself, as ours does, or the window around a frame. */
  readonly to?: 'self' | 'parent'
}

/** Asks main for a port from a page or frame and makes the call over it; says what came back first. */
export function askMain({ from, call, to = 'self' }: Asking): Promise<Answer> {
  return from.evaluate(
    ([target, message]) =>
      new Promise<'answered' | 'closed'>(resolve => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', () => resolve('answered'))
        port1.addEventListener('close', () => resolve('closed'))
        const receiver = target === 'parent' ? window.parent : window
        receiver.postMessage('peygir:connect', '*', [port2])
        port1.start()
        port1.postMessage(message)
      }),
    [to, call] as const,
  )
}
