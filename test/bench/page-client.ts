import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'

type Call = (input: unknown) => Promise<unknown>

/** Opens a second port to main, as the page opened its own; the session is the window's. */
function connect(): unknown {
  const { port1, port2 } = new MessageChannel()
  window.postMessage('peygir:connect', window.location.origin, [port2])
  port1.start()
  return createORPCClient(new RPCLink({ port: port1 }))
}

const client = connect()

function procedureAt(path: string): Call {
  // The client answers to any path with a further step of it or a procedure.
  return path.split('.').reduce((node: unknown, name) => Reflect.get(Object(node), name), client) as Call
}

export function call(path: string, input: unknown): Promise<unknown> {
  return procedureAt(path)(input)
}

/** Milliseconds of each call, one after the other, as the page waits for them. */
export async function time(path: string, inputs: readonly unknown[]): Promise<readonly number[]> {
  const procedure = procedureAt(path)
  const times: number[] = []
  for (const input of inputs) {
    const started = performance.now()
    await procedure(input)
    times.push(performance.now() - started)
  }
  return times
}
