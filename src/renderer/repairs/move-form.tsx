import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Repair } from '#shared/repairs/model'
import { type Outcome, outcomesFrom, requirementsOf, type StatusKind } from '#shared/repairs/status'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { CommandForm } from '../ui/command-form'
import { useShortcut } from '../ui/use-shortcut'
import { useStatuses } from './use-statuses'

type Props = { readonly repair: Repair; readonly to: StatusKind; readonly onDone: () => void }

/** One listed step: only what it requires is asked. Disposal is an act of its own in main, with its own permission. */
export function MoveForm({ repair, to, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { statuses, shown } = useStatuses()
  const commandId = useCommandId()
  const requires = requirementsOf(repair.kind, to)
  const outcomes = outcomesFrom(repair.kind)
  const ofKind = statuses.filter(status => status.kind === to)
  const [comment, setComment] = useState('')
  const [outcome, setOutcome] = useState<Outcome | null>(
    requires.includes('outcome') ? (outcomes[0] ?? null) : null,
  )
  const [statusId, setStatusId] = useState<string | null>(ofKind.find(status => status.isDefault)?.id ?? null)

  const move = useCommand(
    () => {
      const change = { commandId: commandId.current(), repairId: repair.id, version: repair.version }
      if (to === 'disposed') return client.repairs.dispose({ ...change, reason: comment })
      if (to === 'delivered') return Promise.reject(new Error('delivery has its own screen'))
      return client.repairs.move({
        ...change,
        to,
        comment,
        ...(outcome && { outcome }),
        ...(statusId && { statusId }),
      })
    },
    onDone,
    commandId.renew,
  )
  useShortcut('Ctrl+Enter', () => move.run(undefined))

  return (
    <CommandForm
      command={move}
      button={t('workshop.moveTo', { status: shown(to, statusId ?? undefined).name })}
      onSubmit={() => move.run(undefined)}
    >
      {ofKind.length > 1 && (
        <Select
          label={t('workshop.ownStatus')}
          data={ofKind.map(status => ({ value: status.id, label: shown(status.kind, status.id).name }))}
          value={statusId}
          onChange={setStatusId}
          allowDeselect={false}
        />
      )}
      {requires.includes('outcome') && (
        <Select
          label={t('workshop.outcome')}
          data={outcomes.map(value => ({ value, label: t(`repairs.outcomes.${value}`) }))}
          value={outcome}
          onChange={value => setOutcome(outcomes.find(known => known === value) ?? null)}
          allowDeselect={false}
        />
      )}
      <Textarea
        label={t(to === 'disposed' ? 'workshop.disposeReason' : 'workshop.comment')}
        {...(requires.includes('comment') && {
          description: t('workshop.commentRequired'),
          withAsterisk: true,
        })}
        data-autofocus
        autosize
        minRows={2}
        value={comment}
        onChange={event => setComment(event.currentTarget.value)}
      />
    </CommandForm>
  )
}
