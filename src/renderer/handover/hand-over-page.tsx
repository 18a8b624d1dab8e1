import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import type { Id } from '#shared/kernel/ids'
import { parseReceiptCode } from '#shared/repairs/receipt-code'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { StatusBadge } from '../repairs/status-badge'
import { ScanSkeleton } from '../search/scan-skeleton'
import { useScanTarget } from '../search/use-scan-target'
import { ErrorNote } from '../ui/error-note'
import { Ltr } from '../ui/ltr'
import { Page } from '../ui/page'
import { HandOverForm } from './hand-over-form'
import { HandedOverPanel } from './handed-over-panel'

type Props = { readonly id: Id }

/** Gives a device back to its owner; a receipt scanned here proves who is at the counter. */
export function HandOverPage({ id }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const format = useFormat()
  const [search] = useSearchParams()
  const [receiptCode, setReceiptCode] = useState(search.get('receipt') ?? undefined)
  const { data: view, error } = useQuery(queries.handover.open.queryOptions({ input: { repairId: id } }))
  // Asked apart: a wrong receipt must not take away what the counter has answered so far.
  const { data: shown, error: receiptError } = useQuery({
    ...queries.handover.open.queryOptions({ input: { repairId: id, receiptCode: receiptCode ?? '' } }),
    enabled: receiptCode !== undefined,
  })
  useScanTarget(code => {
    if (!parseReceiptCode(code)) return false
    setReceiptCode(code)
    return true
  })
  const repair = view?.repair
  return (
    <Page
      title={
        <>
          {t('handover.title')} {repair && <Ltr>{format.number(repair.number)}</Ltr>}
        </>
      }
      actions={repair && <StatusBadge kind={repair.kind} statusId={repair.statusId} size="lg" />}
    >
      <ErrorNote error={error} />
      {!view && !error && <ScanSkeleton height={480} />}
      {view?.handover && !view.handover.reversal && view.repair.kind === 'delivered' && (
        <HandedOverPanel view={view} handover={view.handover} />
      )}
      {view && view.repair.kind !== 'delivered' && (
        <HandOverForm
          view={view}
          receiptCode={shown?.isReceiptShown ? receiptCode : undefined}
          receiptError={receiptError}
          onReceipt={setReceiptCode}
        />
      )}
    </Page>
  )
}
