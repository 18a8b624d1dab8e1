import { useQuery } from '@tanstack/react-query'
import type { Permission } from '#shared/staff/permissions'
import { useApi } from '../api/api-context'

/** Who is signed in at this window; undefined data while it is being asked. */
export function useSession() {
  const { queries } = useApi()
  return useQuery(queries.session.current.queryOptions({ input: {} })).data
}

/** Whether the person's role includes the permission; it only hides, main decides. */
export function useMay(): (permission: Permission) => boolean {
  const session = useSession()
  return permission => session?.staff?.permissions.includes(permission) ?? false
}
