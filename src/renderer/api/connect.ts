import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '#shared/contract/index'

export type Client = ContractRouterClient<typeof contract>

/** Opens this window's one connection to main: a port that the preload hands over. */
export function connectToMain(): Client {
  const { port1: ours, port2: theirs } = new MessageChannel()
  window.postMessage('peygir:connect', window.location.origin, [theirs])
  ours.start()
  return createORPCClient(new RPCLink({ port: ours }))
}
