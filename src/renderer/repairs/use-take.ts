import { useTranslation } from 'react-i18next'
import type { Repair } from '#shared/repairs/model'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useOfferAssignUndo } from './use-offer-assign-undo'

/** Takes the repair as the person's own work. */
export function useTake(repair: Repair) {
  const { t } = useTranslation()
  const { client } = useApi()
  const commandId = useCommandId()
  const offerUndo = useOfferAssignUndo(repair)
  return useCommand(
    () =>
      client.repairs.take({ commandId: commandId.current(), repairId: repair.id, version: repair.version }),
    taken => {
      commandId.renew()
      offerUndo(t('workshop.taken'), taken)
    },
    commandId.renew,
  )
}
