import { Group } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Id } from '#shared/kernel/ids'
import type { Place } from '#shared/stock/place'
import type { useDraftKeeper } from '../api/use-draft'
import { DraftNote, useDraftSheet } from './draft-sheet'
import type { ReceiptTarget } from './receipt-target'
import type { ReceiptForm } from './receive-draft'
import { isReceivingPlace, ReceiveForm } from './receive-form'
import { type ReceiveState, useReceiveForm } from './receive-form-state'

type Props<Saved> = {
  readonly target: ReceiptTarget<Saved>
  readonly keeper: ReturnType<typeof useDraftKeeper<ReceiptForm>>
  /** When the draft was kept that the receipt begins with; null where it begins empty. */
  readonly restoredAt: string | null
  /** What the receipt begins with, and what it is when it begins anew. */
  readonly begin: () => ReceiptForm
  readonly fresh: () => ReceiptForm
  readonly onSaved: (saved: Saved) => void
  readonly label?: string
  /** What else can be done with the receipt. */
  readonly acts?: (receive: ReceiveState) => ReactNode
}

/** The only place where parts can be put as they come; null where there are several. */
export function usualPlaceOf(places: readonly Place[]): Id | null {
  const [only, another] = places.filter(isReceivingPlace)
  return only && !another ? only.id : null
}

/** One receipt from its draft or its beginning until it is saved. */
export function OpenReceipt<Saved>({ keeper, fresh, onSaved, acts, ...props }: Props<Saved>) {
  const [initial] = useState(props.begin)
  const sheet = useDraftSheet(keeper, { restoredAt: props.restoredAt })
  const receive = useReceiveForm({
    target: props.target,
    initial,
    onChange: sheet.onChange,
    onSend: sheet.onSend,
    onSaved: saved => {
      sheet.forget()
      onSaved(saved)
    },
  })
  return (
    <ReceiveForm
      key={sheet.key}
      receive={receive}
      onLeave={keeper.flush}
      {...(props.label && { label: props.label })}
      note={
        <Group gap="xs" wrap="nowrap">
          {acts?.(receive)}
          <DraftNote
            sheet={sheet}
            form={receive.form}
            isUntouched={isSame(receive.form, fresh())}
            fresh={fresh}
            write={receive.patch}
          />
        </Group>
      }
    />
  )
}

/** Whether nothing was filled in; where parts are put is soon said again. */
function isSame(form: ReceiptForm, fresh: ReceiptForm): boolean {
  const { commandId, placeId } = form
  return JSON.stringify(form) === JSON.stringify({ ...fresh, commandId, placeId })
}
