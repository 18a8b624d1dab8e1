import { useQuery } from '@tanstack/react-query'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'

/** Where a part is put away; null where it has no place of its own, undefined while that is being asked. */
export function useHomePlace(partId: Id): Id | null | undefined {
  const { queries } = useApi()
  const { data, isPending } = useQuery(queries.stock.part.queryOptions({ input: { id: partId } }))
  return isPending ? undefined : (data?.homePlace?.id ?? null)
}
