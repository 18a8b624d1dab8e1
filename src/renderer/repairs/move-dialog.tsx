import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { StatusKind } from '#shared/repairs/status'
import { useApi } from '../api/api-context'
import { ErrorNote } from '../ui/error-note'
import { MoveForm } from './move-form'
import { useStatuses } from './use-statuses'

type Props = { readonly repairId: Id; readonly to: StatusKind; readonly onClose: () => void }

/** Asks what a step needs before it happens. */
export function MoveDialog({ repairId, to, onClose }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { shown } = useStatuses()
  const { data: repair, error } = useQuery(queries.repairs.byId.queryOptions({ input: { id: repairId } }))
  // Opened with its form: the focus goes to what is there when a dialog opens.
  return (
    <Modal
      opened={Boolean(repair ?? error)}
      onClose={onClose}
      title={t('workshop.moveTo', { status: shown(to).name })}
    >
      <ErrorNote error={error} />
      {repair && <MoveForm repair={repair} to={to} onDone={onClose} />}
    </Modal>
  )
}
