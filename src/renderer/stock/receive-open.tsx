import { Button, Group } from '@mantine/core'
import { IconEraser } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import type { Place } from '#shared/stock/place'
import type { useDraftKeeper } from '../api/use-draft'
import type { ReceiptTarget } from './receipt-target'
import type { ReceiptForm } from './receive-draft'
import { ReceiptDraftNote } from './receive-draft-note'
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
export function OpenReceipt<Saved>(props: Props<Saved>) {
  const { target, keeper, fresh, onSaved, acts } = props
  const { t } = useTranslation()
  const [restoredAt, setRestoredAt] = useState(props.restoredAt)
  const [sheet, setSheet] = useState(0)
  const [cleared, setCleared] = useState<ReceiptForm>()
  const [initial] = useState(props.begin)
  const receive = useReceiveForm({
    target,
    initial,
    onChange: form => {
      setCleared(undefined)
      keeper.keep(form)
    },
    onSend: keeper.keepNow,
    onSaved: saved => {
      keeper.discard()
      onSaved(saved)
    },
  })
  const begin = (form: ReceiptForm) => {
    receive.patch(form)
    setSheet(sheet + 1)
  }
  const startOver = () => {
    const before = receive.form
    begin(fresh())
    setRestoredAt(null)
    setCleared(before)
  }
  return (
    <ReceiveForm
      // What a field keeps of its own typing belongs to one receipt.
      key={sheet}
      receive={receive}
      onLeave={keeper.flush}
      {...(props.label && { label: props.label })}
      note={
        <Group gap="xs" wrap="nowrap">
          {acts?.(receive)}
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconEraser size={18} aria-hidden />}
            disabled={isSame(receive.form, fresh())}
            onClick={startOver}
          >
            {t('stockDocuments.receive.startOver')}
          </Button>
          <ReceiptDraftNote
            restoredAt={restoredAt}
            isCleared={cleared !== undefined}
            onUndo={() => cleared && begin(cleared)}
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
