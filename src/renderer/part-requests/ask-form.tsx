import { Stack } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { moveOnWithEnter } from '../check-in/field-order'
import { CommandForm } from '../ui/command-form'
import { AskFinder } from './ask-finder'
import { AskTable } from './ask-table'
import { useAsk } from './use-ask'

type Props = {
  readonly repairId: Id
  readonly onDone: () => void
  /** The person has the part at hand: it is fitted without being asked for. */
  readonly onFromBag: (partId: Id) => void
}

/** Asks for parts: those that fit the model first, others by text or scan; Ctrl and Enter send the whole list. */
export function AskForm({ repairId, onDone, onFromBag }: Props) {
  const { t } = useTranslation()
  const root = useRef<HTMLDivElement>(null)
  const { lines, mistakes, save, add, change, remove, submit } = useAsk({ repairId, root, onDone })
  return (
    <CommandForm command={save} button={t('partRequests.ask.save')} isPage hasFieldErrors onSubmit={submit}>
      <Stack gap="sm" ref={root} onKeyDown={moveOnWithEnter}>
        <AskFinder repairId={repairId} onPick={add} onFromBag={onFromBag} />
        <AskTable lines={lines} mistakes={mistakes} onChange={change} onRemove={remove} />
      </Stack>
    </CommandForm>
  )
}
