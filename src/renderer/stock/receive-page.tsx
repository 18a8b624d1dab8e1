import { Button, Group, Skeleton } from '@mantine/core'
import { IconEraser, IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import type { StockDocument } from '#shared/stock/document'
import type { Part } from '#shared/stock/part'
import { useApi } from '../api/api-context'
import { type KeptDraft, useDraftKeeper, useKeptDraft } from '../api/use-draft'
import { useMay } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { Page } from '../ui/page'
import { lineOf, linePartOf, withPiece } from './line-model'
import { emptyReceipt, isUntouched, type ReceiptForm, receiptDraft } from './receive-draft'
import { ReceiptDraftNote } from './receive-draft-note'
import { isReceivingPlace, ReceiveForm } from './receive-form'
import { useReceiveForm } from './receive-form-state'
import { ReceivedPanel } from './receive-received-panel'
import { usePlaces } from './use-places'

/** Takes parts into the stock, delivery after delivery, by scans. */
export function ReceivePage() {
  const { t } = useTranslation()
  const may = useMay()
  const draft = useKeptDraft(receiptDraft)
  const part = useAskedPart()
  const places = usePlaces()
  const [saved, setSaved] = useState<StockDocument>()
  const [isFirst, setFirst] = useState(true)
  const title = t('stockDocuments.receive.title')
  if (!may('stock.keep')) return <EmptyState icon={<IconLock />} text={t('shell.notPermittedPage')} />
  if (draft === undefined || part === undefined || !places) {
    return (
      <Page title={title}>
        <Skeleton flex={1} mih={480} />
      </Page>
    )
  }
  const [only, another] = places.filter(isReceivingPlace)
  const usualPlaceId = only && !another ? only.id : null
  const onSaved = (document: StockDocument) => {
    setFirst(false)
    setSaved(document)
  }
  return (
    <Page title={title}>
      {saved ? (
        <ReceivedPanel document={saved} onNext={() => setSaved(undefined)} />
      ) : (
        <OpenReceipt
          draft={draft}
          part={isFirst ? part : null}
          usualPlaceId={usualPlaceId}
          onSaved={onSaved}
        />
      )}
    </Page>
  )
}

/** The part that the address names, to be received first: undefined while it is being asked for. */
function useAskedPart(): Part | null | undefined {
  const { queries } = useApi()
  const [asked] = useSearchParams()
  const id = asked.get('part')
  const { data, error } = useQuery(
    queries.stock.part.queryOptions({ input: { id: id ?? '' }, enabled: id !== null }),
  )
  return id === null || error ? null : data
}

type Props = {
  readonly draft: KeptDraft<ReceiptForm> | null
  readonly part: Part | null
  readonly usualPlaceId: string | null
  readonly onSaved: (document: StockDocument) => void
}

/** One receipt: the draft that was kept, or an empty one; with the part that the address asks for. */
function OpenReceipt({ draft, part, usualPlaceId, onSaved }: Props) {
  const { t } = useTranslation()
  const keeper = useDraftKeeper(receiptDraft)
  const [restoredAt, setRestoredAt] = useState(draft?.savedAt ?? null)
  const [sheet, setSheet] = useState(0)
  const [cleared, setCleared] = useState<ReceiptForm>()
  const fresh = () => emptyReceipt({ commandId: crypto.randomUUID(), placeId: usualPlaceId })
  const [initial] = useState(() => withAsked(draft?.form ?? fresh(), part))
  const receive = useReceiveForm({
    initial,
    onChange: form => {
      setCleared(undefined)
      keeper.keep(form)
    },
    onSend: keeper.keepNow,
    onSaved: document => {
      keeper.discard()
      onSaved(document)
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
      note={
        <Group gap="xs" wrap="nowrap">
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconEraser size={18} aria-hidden />}
            disabled={isUntouched(receive.form)}
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

function withAsked(form: ReceiptForm, part: Part | null): ReceiptForm {
  if (!part?.isActive || lineOf(form.lines, part.id)) return form
  return { ...form, lines: withPiece(form.lines, linePartOf(part)) }
}
