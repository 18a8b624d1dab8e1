import { useSearchParams } from 'wouter'
import type { Id } from '#shared/kernel/ids'
import { coreStates } from '#shared/part-requests/model'

type CoreState = (typeof coreStates)[number]

type CoreFilter = {
  readonly state: CoreState
  readonly technicianId: Id | undefined
  readonly owedToId: Id | undefined
}

/** Which cores are listed, as the address says it. */
export function useCoreFilter() {
  const [search, setSearch] = useSearchParams()
  const filter: CoreFilter = {
    state: coreStates.find(state => state === search.get('state')) ?? 'with_technician',
    technicianId: search.get('technicianId') ?? undefined,
    owedToId: search.get('owedToId') ?? undefined,
  }
  const show = (changed: Partial<CoreFilter>) =>
    setSearch(before => {
      const next = { ...filter, ...changed }
      const kept = ['tab', 'view'].flatMap(key => (before.get(key) ? [[key, before.get(key) as string]] : []))
      const said = Object.entries(next).filter((entry): entry is [string, string] => entry[1] !== undefined)
      return new URLSearchParams([...kept, ...said] as [string, string][])
    })
  return { filter, show }
}
