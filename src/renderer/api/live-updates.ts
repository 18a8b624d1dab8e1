import type { Query, QueryClient, QueryKey } from '@tanstack/react-query'
import { contract } from '#shared/contract/index'
import type { ProcedureMeta, Topic } from '#shared/contract/procedure'
import type { Client } from './connect'

/** Listens for announcements and marks every read of a touched topic as to be asked again; returns its own stop. */
export function refreshOnAnnouncements(client: Client, queryClient: QueryClient): () => void {
  const stop = new AbortController()
  void listen(client, queryClient, stop.signal)
  return () => stop.abort()
}

async function listen(client: Client, queryClient: QueryClient, signal: AbortSignal): Promise<void> {
  try {
    for await (const touched of await client.live.changes({}, { signal })) {
      refresh(queryClient, touched)
    }
  } catch {
    // The end of the window ends the listening; anything else leaves the page as fresh as its own calls.
    if (!signal.aborted) queryClient.setDefaultOptions({ queries: { staleTime: 0, retry: false } })
  }
}

function refresh(queryClient: QueryClient, touched: readonly Topic[]): void {
  const predicate = ({ queryKey }: Query) => readsAny(queryKey, touched)
  for (const query of queryClient.getQueryCache().findAll({ predicate, fetchStatus: 'fetching' })) {
    if (query.state.data === undefined) askAgainAfter(queryClient, query)
  }
  void queryClient.invalidateQueries({ predicate })
}

/** A first read that is under way is not begun anew by an announcement, though what it brings may be older than that. */
function askAgainAfter(queryClient: QueryClient, { queryKey, promise }: Query): void {
  const again = () => queryClient.invalidateQueries({ queryKey, exact: true })
  promise?.then(again, () => undefined)
}

function readsAny(queryKey: QueryKey, touched: readonly Topic[]): boolean {
  const [path] = queryKey
  const topics = Array.isArray(path) ? topicsOf(path) : []
  return topics.some(topic => touched.includes(topic))
}

function topicsOf(path: readonly unknown[]): readonly Topic[] {
  let node: unknown = contract
  for (const part of path) node = (node as Record<string, unknown> | undefined)?.[String(part)]
  // A procedure of the contract carries the meta that query() and command() gave it.
  return (node as { '~orpc'?: { meta: ProcedureMeta } } | undefined)?.['~orpc']?.meta.topics ?? []
}
