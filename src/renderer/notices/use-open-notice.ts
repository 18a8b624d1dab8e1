import { useLocation } from 'wouter'
import type { Notice } from '#shared/notices/contract'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'

/** Opens the repair that a notice is about; the notice is read by that. */
export function useOpenNotice(): (notice: Notice) => void {
  const { client } = useApi()
  const [, navigate] = useLocation()
  const read = useCommand((id: string) => client.notices.markRead({ id }))
  return ({ id, isRead, repair }) => {
    if (!isRead) read.run(id)
    navigate(`/repairs/${repair.id}`)
  }
}
