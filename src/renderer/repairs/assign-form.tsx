import { Select, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Repair } from '#shared/repairs/model'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { useMay } from '../shell/session'
import { CommandForm } from '../ui/command-form'
import { useOfferAssignUndo } from './use-offer-assign-undo'

type Props = { readonly repair: Repair; readonly onDone: () => void }

/** Gives the repair to a technician: by whoever distributes the work, or by a technician who passes own work on. */
export function AssignForm({ repair, onDone }: Props) {
  const { t } = useTranslation()
  const { client, queries } = useApi()
  const canAssign = useMay()('repairs.assign')
  const commandId = useCommandId()
  const { data: technicians = [] } = useQuery(queries.staff.technicians.queryOptions({ input: {} }))
  const [technicianId, setTechnicianId] = useState<string | null>(repair.technician?.id ?? null)
  const [comment, setComment] = useState('')
  const offerUndo = useOfferAssignUndo(repair)
  const give = () => {
    const change = { commandId: commandId.current(), repairId: repair.id, version: repair.version, comment }
    if (canAssign) return client.repairs.assign({ ...change, technicianId })
    return client.repairs.passOn({ ...change, technicianId: technicianId ?? '' })
  }
  const assign = useCommand(
    give,
    changed => {
      onDone()
      offerUndo(
        changed.technician
          ? t('workshop.assignedTo', { name: changed.technician.name })
          : t('workshop.assignedToNobody'),
        changed,
      )
    },
    commandId.renew,
  )
  return (
    <CommandForm
      command={assign}
      button={t(canAssign ? 'workshop.assign' : 'workshop.passOn')}
      onSubmit={() => assign.run(undefined)}
    >
      <Select
        label={t('workshop.assignTo')}
        placeholder={t('workshop.nobody')}
        data-autofocus
        data={technicians.map(({ id, name }) => ({ value: id, label: name }))}
        value={technicianId}
        onChange={setTechnicianId}
        clearable={canAssign}
        searchable
        // The dialog begins here: an open list would hide the rest of it.
        openOnFocus={false}
      />
      <Textarea
        label={t('workshop.whyPassOn')}
        autosize
        minRows={2}
        value={comment}
        onChange={event => setComment(event.currentTarget.value)}
      />
    </CommandForm>
  )
}
