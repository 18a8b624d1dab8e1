import type { PartRequest, requestFilters } from '#shared/part-requests/model'
import { useApi } from '../api/api-context'
import { pagesOf, usePages } from '../api/use-pages'

type Filter = (typeof requestFilters)[number]

/** Open requests of all repairs, the oldest first, page after page. */
export function useOpenRequests(state: Filter) {
  const { queries } = useApi()
  return usePages<PartRequest>(
    queries.partRequests.open.infiniteOptions(
      pagesOf((cursor: string | undefined) => ({ state, limit: 50, ...(cursor && { cursor }) })),
    ),
  )
}
