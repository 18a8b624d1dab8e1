import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { type CardFilter, cardFilterSchema } from '#shared/warranty/card'

type FilterKey = keyof CardFilter

type UseCardFilter = {
  readonly filter: CardFilter
  readonly change: (part: Partial<Record<FilterKey, string | null>>) => void
  readonly clear: () => void
  readonly isFiltered: boolean
}

const keys = ['text', 'status', 'policyId', 'batchId', 'ownerId'] as const satisfies readonly FilterKey[]

/** The filter of the cards, kept in the address; what the address says wrongly is left out. */
export function useCardFilter(): UseCardFilter {
  const [search, setSearch] = useSearchParams()
  const address = search.toString()
  const filter = useMemo(() => filterFrom(new URLSearchParams(address)), [address])
  return {
    filter,
    // Typing a number leaves one step to go back, not one a letter.
    change: part => setSearch(addressOf({ ...filter, ...part }), { replace: 'text' in part }),
    clear: () => setSearch({}),
    isFiltered: keys.some(key => Boolean(filter[key])),
  }
}

/** The address of the list of cards with a filter. */
export function cardsPlace(filter: Partial<Record<FilterKey, string>>): string {
  return `/warranty?${addressOf(filter)}`
}

/** The address where cards are printed: one, or a batch. */
export function printPlace(what: { readonly card: string } | { readonly batch: string }): string {
  return `/warranty/print?${new URLSearchParams(what)}`
}

function filterFrom(search: URLSearchParams): CardFilter {
  const parsed = cardFilterSchema.safeParse(Object.fromEntries(search))
  return parsed.success ? parsed.data : cardFilterSchema.parse({})
}

function addressOf(filter: Partial<Record<FilterKey, string | null | undefined>>): URLSearchParams {
  const search = new URLSearchParams()
  for (const key of keys) {
    const value = filter[key]
    if (value) search.set(key, value)
  }
  return search
}
