import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { type Id, idSchema } from '#shared/kernel/ids'
import { type DocumentKind, documentKinds } from '#shared/stock/document'

type DocumentFilter = {
  readonly kind: DocumentKind | null
  readonly isInTransit: boolean
  readonly partId: Id | null
}

type UseDocumentFilter = {
  readonly filter: DocumentFilter
  readonly change: (part: Partial<DocumentFilter>) => void
  readonly clear: () => void
  readonly isFiltered: boolean
}

const none: DocumentFilter = { kind: null, isInTransit: false, partId: null }

/** The filter of the documents, kept in the address beside what else stands there; what is wrong in it is left out. */
export function useDocumentFilter(): UseDocumentFilter {
  const [search, setSearch] = useSearchParams()
  const address = search.toString()
  const filter = useMemo(() => filterFrom(new URLSearchParams(address)), [address])
  const write = ({ kind, isInTransit, partId }: DocumentFilter) =>
    setSearch(before => {
      const next = new URLSearchParams(before)
      const values = { kind, inTransit: isInTransit ? 'true' : null, partId }
      for (const [key, value] of Object.entries(values)) {
        if (value) next.set(key, value)
        else next.delete(key)
      }
      return next
    })
  return {
    filter,
    change: part => write({ ...filter, ...part }),
    clear: () => write(none),
    isFiltered: filter.kind !== null || filter.isInTransit || filter.partId !== null,
  }
}

function filterFrom(search: URLSearchParams): DocumentFilter {
  return {
    kind: documentKinds.find(kind => kind === search.get('kind')) ?? null,
    isInTransit: search.get('inTransit') === 'true',
    partId: idSchema.safeParse(search.get('partId')).data ?? null,
  }
}
