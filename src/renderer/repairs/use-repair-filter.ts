import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { type RepairFilter, repairFilterSchema } from '#shared/repairs/model'

type UseRepairFilter = {
  readonly filter: RepairFilter
  readonly change: (part: Partial<Record<keyof RepairFilter, unknown>>) => void
  readonly isFiltered: boolean
}

/** The list's filter, kept in the address; what the address says wrongly is left out. */
export function useRepairFilter(): UseRepairFilter {
  const [search, setSearch] = useSearchParams()
  const address = search.toString()
  const filter = useMemo(() => filterFrom(new URLSearchParams(address)), [address])
  return {
    filter,
    change: part => setSearch(addressOf({ ...filter, ...part })),
    isFiltered: address !== '',
  }
}

function filterFrom(search: URLSearchParams): RepairFilter {
  const wanted = {
    ...Object.fromEntries(search),
    kinds: search.getAll('kinds'),
    isLate: search.get('isLate') === 'true',
  }
  const parsed = repairFilterSchema.safeParse(wanted)
  return parsed.success ? parsed.data : repairFilterSchema.parse({})
}

function addressOf(filter: Partial<Record<keyof RepairFilter, unknown>>): URLSearchParams {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(filter)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one) search.append(key, String(one))
  }
  return search
}
