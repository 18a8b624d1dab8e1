import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { type PartFilter, partFilterSchema } from '#shared/stock/part'

type FilterKey = keyof PartFilter

type UsePartFilter = {
  readonly filter: PartFilter
  readonly change: (part: Partial<PartFilter>) => void
  readonly clear: () => void
  readonly isFiltered: boolean
}

const keys = ['text', 'placeId', 'isOut', 'withInactive'] as const satisfies readonly FilterKey[]

/** The filter of the parts, kept in the address; what the address says wrongly is left out. */
export function usePartFilter(): UsePartFilter {
  const [search, setSearch] = useSearchParams()
  const address = search.toString()
  const filter = useMemo(() => filterFrom(new URLSearchParams(address)), [address])
  return {
    filter,
    // Typing a number leaves one step to go back, not one a letter.
    change: part => setSearch(addressOf({ ...filter, ...part }), { replace: 'text' in part }),
    clear: () => setSearch({}),
    isFiltered: Boolean(filter.text || filter.placeId || filter.isOut),
  }
}

function filterFrom(search: URLSearchParams): PartFilter {
  const wanted = {
    ...Object.fromEntries(search),
    isOut: search.get('isOut') === 'true',
    withInactive: search.get('withInactive') === 'true',
  }
  const parsed = partFilterSchema.safeParse(wanted)
  return parsed.success ? parsed.data : partFilterSchema.parse({})
}

function addressOf(filter: Partial<PartFilter>): URLSearchParams {
  const search = new URLSearchParams()
  for (const key of keys) if (filter[key]) search.set(key, String(filter[key]))
  return search
}
