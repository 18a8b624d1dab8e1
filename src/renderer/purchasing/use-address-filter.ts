import { useSearchParams } from 'wouter'

type Value = string | undefined | null

type UseAddressFilter<Key extends string> = {
  readonly values: Readonly<Partial<Record<Key, string>>>
  /** Changes some of them; what else stands in the address stays. */
  readonly change: (values: Partial<Record<Key, Value>>, options?: { readonly replace: boolean }) => void
  readonly clear: () => void
  readonly isFiltered: boolean
}

/** Filters of a list, kept in the address beside what else stands there. */
export function useAddressFilter<Key extends string>(keys: readonly Key[]): UseAddressFilter<Key> {
  const [search, setSearch] = useSearchParams()
  const known = keys.flatMap(key => {
    const value = search.get(key)
    return value ? [[key, value] as const] : []
  })
  const change: UseAddressFilter<Key>['change'] = (values, options) =>
    setSearch(before => {
      const next = new URLSearchParams(before)
      for (const key of keys) {
        if (!(key in values)) continue
        const value = values[key]
        if (value) next.set(key, value)
        else next.delete(key)
      }
      return next
    }, options)
  return {
    // Every key of it is one of `keys`.
    values: Object.fromEntries(known) as Partial<Record<Key, string>>,
    change,
    clear: () => change(Object.fromEntries(keys.map(key => [key, null])) as Partial<Record<Key, Value>>),
    isFiltered: known.length > 0,
  }
}
