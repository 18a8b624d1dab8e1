import { notifications } from '@mantine/notifications'
import type { Repair } from '#shared/repairs/model'
import { useApi } from '../api/api-context'
import { useMay } from '../shell/session'
import { useUndoNotice } from '../ui/use-undo-notice'

/**
 * Says that a repair has another technician now; whoever distributes the work can give it back to the one before.
 */
export function useOfferAssignUndo({ technician }: Repair): (message: string, changed: Repair) => void {
  const { client } = useApi()
  const canAssign = useMay()('repairs.assign')
  const offerUndo = useUndoNotice()
  return (message, { id, version }) => {
    if (!canAssign) return void notifications.show({ message })
    offerUndo(message, () =>
      client.repairs.assign({
        commandId: crypto.randomUUID(),
        repairId: id,
        version,
        technicianId: technician?.id ?? null,
        comment: '',
      }),
    )
  }
}
