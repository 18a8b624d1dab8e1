import type { Id } from '#shared/kernel/ids'

export const receivePath = '/stock/receive'
export const transferPath = '/stock/transfer'

export function documentPath(id: Id): string {
  return `/stock/documents/${id}`
}

/** The receipt that is being made, with this part on it. */
export function receivePartPath(partId: Id): string {
  return `${receivePath}?${new URLSearchParams({ part: partId })}`
}

/** A movement of this part that is begun. */
export function movePartPath(partId: Id, act: 'transfer' | 'scrap'): string {
  return `${transferPath}?${new URLSearchParams({ act, part: partId })}`
}
