import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { type ClaimFilter, claimFilterSchema } from '#shared/claims/model'
import { type ClaimSearch, claimFilterKeys, claimSearch } from './places'

type UseClaimFilter = {
  readonly filter: ClaimFilter
  readonly change: (part: ClaimSearch) => void
  readonly clear: () => void
  readonly isFiltered: boolean
}

/** The filter of the claims, kept in the address; what the address says wrongly is left out. */
export function useClaimFilter(): UseClaimFilter {
  const [search, setSearch] = useSearchParams()
  const address = search.toString()
  const filter = useMemo(() => filterFrom(new URLSearchParams(address)), [address])
  return {
    filter,
    change: part => setSearch(claimSearch({ ...filter, ...part })),
    clear: () => setSearch(claimSearch({})),
    isFiltered: claimFilterKeys.some(key => Boolean(filter[key])),
  }
}

function filterFrom(search: URLSearchParams): ClaimFilter {
  const parsed = claimFilterSchema.safeParse(Object.fromEntries(search))
  return parsed.success ? parsed.data : {}
}
