import { useTranslation } from 'react-i18next'
import type { PartRequest } from '#shared/part-requests/model'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { ltrText } from '../ui/ltr-text'
import { useUndoNotice } from '../ui/use-undo-notice'

/** Takes back what waits or is reserved at once, and offers to ask for the same again. */
export function useWithdraw({ id, repair, part, waiting, reserved, note }: PartRequest) {
  const { t } = useTranslation()
  const { client } = useApi()
  const commandId = useCommandId()
  const offerUndo = useUndoNotice()
  return useCommand(
    () => client.partRequests.withdraw({ commandId: commandId.current(), requestId: id }),
    () => {
      commandId.renew()
      offerUndo(t('partRequests.done.withdrawn', { part: ltrText(part.number) }), () =>
        client.partRequests.ask({
          commandId: crypto.randomUUID(),
          repairId: repair.id,
          lines: [{ partId: part.id, quantity: waiting + reserved, note }],
        }),
      )
    },
    commandId.renew,
  )
}
