import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import type { Client } from './connect'
import { refreshOnAnnouncements } from './live-updates'

type Queries = ReturnType<typeof createTanstackQueryUtils<Client>>

type Api = {
  /** Calls a procedure once (commands). */
  readonly client: Client
  /** Options for useQuery and useInfiniteQuery (reads). */
  readonly queries: Queries
}

const ApiContext = createContext<Api | null>(null)

type Props = { readonly client: Client; readonly children: ReactNode }

/** Gives every page the one connection, and asks again for what a commit has touched. */
export function ApiProvider({ client, children }: Props) {
  const api = useMemo(() => ({ client, queries: createTanstackQueryUtils(client) }), [client])
  const queryClient = useMemo(createQueryClient, [])
  useEffect(() => refreshOnAnnouncements(client, queryClient), [client, queryClient])
  return (
    <ApiContext value={api}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </ApiContext>
  )
}

export function useApi(): Api {
  const api = useContext(ApiContext)
  if (!api) throw new Error('useApi outside of ApiProvider')
  return api
}

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Main answers within milliseconds and announces every change: nothing is retried, nothing grows stale by itself.
      queries: {
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
