import { useQuery } from '@tanstack/react-query'
import type { ImportProgress } from '#shared/imports/model'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'

const askEveryMs = 250

/** How far an import is, asked again and again while it goes on; nothing announces it. */
export function useImportProgress(
  id: Id,
  isWriting: boolean,
): { readonly progress: ImportProgress | undefined; readonly error: unknown } {
  const { queries } = useApi()
  const { data, error } = useQuery({
    ...queries.imports.progress.queryOptions({ input: { id } }),
    staleTime: 0,
    gcTime: 0,
    refetchInterval: ({ state }) => (isWriting || state.data?.phase === 'checking' ? askEveryMs : false),
  })
  return { progress: data, error }
}
