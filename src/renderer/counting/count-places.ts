import type { Id } from '#shared/kernel/ids'

export const newCountPath = '/stock/counts/new'

export function countPath(id: Id): string {
  return `/stock/counts/${id}`
}

export function countPrintPath(id: Id): string {
  return `/stock/counts/${id}/print`
}
