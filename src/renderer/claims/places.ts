import type { ClaimFilter } from '#shared/claims/model'
import type { Id } from '#shared/kernel/ids'

const root = '/warranty/claims'

export const claimTabs = ['owed', 'statements', 'claims', 'costs'] as const
export type ClaimTab = (typeof claimTabs)[number]

export const claimFilterKeys = [
  'state',
  'kind',
  'manufacturerId',
  'cardId',
  'closedFrom',
  'closedTo',
] as const satisfies readonly (keyof ClaimFilter)[]
export type ClaimFilterKey = (typeof claimFilterKeys)[number]

export type ClaimSearch = Readonly<Partial<Record<ClaimFilterKey, string | null | undefined>>>

/** The search part of the address of a filtered list of claims. */
export function claimSearch(filter: ClaimSearch): URLSearchParams {
  const search = new URLSearchParams({ tab: 'claims' })
  for (const key of claimFilterKeys) {
    const value = filter[key]
    if (value) search.set(key, value)
  }
  return search
}

export function claimsPlace(filter: ClaimSearch): string {
  return `${root}?${claimSearch(filter)}`
}

export function statementsPlace(manufacturerId?: Id): string {
  const search = new URLSearchParams({ tab: 'statements', ...(manufacturerId && { manufacturerId }) })
  return `${root}?${search}`
}

export function statementPlace(id: Id): string {
  return `/warranty/statements/${id}`
}
