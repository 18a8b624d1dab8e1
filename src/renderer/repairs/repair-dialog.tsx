import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Repair } from '#shared/repairs/model'
import { useApi } from '../api/api-context'
import { useMay } from '../shell/session'
import { ReasonForm } from '../ui/reason-form'
import { AssignForm } from './assign-form'
import { PromiseForm } from './promise-form'

export type RepairDialogName = 'assign' | 'promise' | 'cancel'

type Props = {
  readonly repair: Repair
  readonly name: RepairDialogName | undefined
  readonly onClose: () => void
}

/** The acts on a repair that ask for something and are no step. */
export function RepairDialog({ repair, name, onClose }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const canAssign = useMay()('repairs.assign')
  const titles = {
    assign: t(canAssign ? 'workshop.assign' : 'workshop.passOn'),
    promise: t('workshop.changePromise'),
    cancel: t('workshop.cancelRepair'),
  }
  return (
    <Modal opened={name !== undefined} onClose={onClose} title={name && titles[name]}>
      {name === 'assign' && <AssignForm repair={repair} onDone={onClose} />}
      {name === 'promise' && <PromiseForm repair={repair} onDone={onClose} />}
      {name === 'cancel' && (
        <ReasonForm
          label={t('workshop.cancelReason')}
          button={t('workshop.cancelRepair')}
          send={({ id, reason }) =>
            client.repairs.cancel({ commandId: id, repairId: repair.id, version: repair.version, reason })
          }
          onDone={onClose}
        />
      )}
    </Modal>
  )
}
