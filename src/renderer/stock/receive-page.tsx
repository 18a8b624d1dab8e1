import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import type { StockDocument } from '#shared/stock/document'
import type { Part } from '#shared/stock/part'
import { useApi } from '../api/api-context'
import { type KeptDraft, useDraftKeeper, useKeptDraft } from '../api/use-draft'
import { ScanSkeleton } from '../search/scan-skeleton'
import { useMay } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { Page } from '../ui/page'
import { lineOf, linePartOf, withPiece } from './line-model'
import { useStockTarget } from './receipt-target'
import { emptyReceipt, type ReceiptForm, receiptDraft } from './receive-draft'
import { OpenReceipt, usualPlaceOf } from './receive-open'
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
        <ScanSkeleton flex={1} mih={480} />
      </Page>
    )
  }
  const usualPlaceId = usualPlaceOf(places)
  const onSaved = (document: StockDocument) => {
    setFirst(false)
    setSaved(document)
  }
  return (
    <Page title={title}>
      {saved ? (
        <ReceivedPanel document={saved} onNext={() => setSaved(undefined)} />
      ) : (
        <StockReceipt
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

/** A receipt that is for the stock alone; with the part that the address asks for. */
function StockReceipt({ draft, part, usualPlaceId, onSaved }: Props) {
  const fresh = () => emptyReceipt({ commandId: crypto.randomUUID(), placeId: usualPlaceId })
  return (
    <OpenReceipt
      target={useStockTarget()}
      keeper={useDraftKeeper(receiptDraft)}
      restoredAt={draft?.savedAt ?? null}
      begin={() => withAsked(draft?.form ?? fresh(), part)}
      fresh={fresh}
      onSaved={onSaved}
    />
  )
}

function withAsked(form: ReceiptForm, part: Part | null): ReceiptForm {
  if (!part?.isActive || lineOf(form.lines, part.id)) return form
  return { ...form, lines: withPiece(form.lines, linePartOf(part)) }
}
