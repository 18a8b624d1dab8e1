import { Button } from '@mantine/core'
import { IconChecks, IconLock, IconTruckOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Id } from '#shared/kernel/ids'
import type { Order } from '#shared/purchasing/order'
import { useApi } from '../api/api-context'
import { useKeptDraft } from '../api/use-draft'
import { type Listed, useListedKeeper } from '../api/use-listed-draft'
import { useFormat } from '../i18n/use-format'
import { ScanSkeleton } from '../search/scan-skeleton'
import { useMay } from '../shell/session'
import type { ReceiptForm } from '../stock/receive-draft'
import type { ReceiveState } from '../stock/receive-form-state'
import { OpenReceipt, usualPlaceOf } from '../stock/receive-open'
import { usePlaces } from '../stock/use-places'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { ltrText } from '../ui/ltr-text'
import { Page } from '../ui/page'
import { actsOf } from './order-act-rules'
import { receiptOf, resumedReceipt, withAllThatIsLeft } from './order-receipt'
import { orderReceiptDrafts } from './order-receive-draft'
import { OrderReceivedPanel } from './order-received-panel'
import { orderPath } from './places'
import { SupplierLink } from './supplier-link'
import { type ReceivedOrder, useOrderTarget } from './use-order-target'

type Props = { readonly id: Id }

/** Takes in what comes of an order, by scans that count against what was ordered (rule J1). */
export function OrderReceivePage({ id }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { number: digits } = useFormat()
  const may = useMay()
  const [saved, setSaved] = useState<ReceivedOrder>()
  const { data: order, error } = useQuery(queries.purchasing.order.queryOptions({ input: { id } }))
  if (!may('purchasing.order')) return <EmptyState icon={<IconLock />} text={t('shell.notPermittedPage')} />
  if (!order) return error ? <ErrorNote error={error} /> : <ScanSkeleton height={560} m="md" />
  return (
    <Page
      title={t('purchasing.receive.title', { number: ltrText(digits(order.number)) })}
      actions={<SupplierLink supplier={order.supplier} />}
    >
      {saved ? (
        <OrderReceivedPanel received={saved} onMore={() => setSaved(undefined)} />
      ) : (
        <Receipt order={order} onSaved={setSaved} />
      )}
    </Page>
  )
}

type ReceiptProps = { readonly order: Order; readonly onSaved: (saved: ReceivedOrder) => void }

function Receipt({ order, onSaved }: ReceiptProps) {
  const { t } = useTranslation()
  const draft = useKeptDraft(orderReceiptDrafts)
  const places = usePlaces()
  if (!actsOf(order).canReceive) {
    return (
      <EmptyState icon={<IconTruckOff />} text={t('purchasing.receive.closed')}>
        <Button variant="default" component={Link} href={orderPath(order.id)}>
          {t('purchasing.receive.openOrder')}
        </Button>
      </EmptyState>
    )
  }
  if (draft === undefined || !places) return <ScanSkeleton flex={1} mih={480} />
  return (
    <CountedReceipt
      order={order}
      onSaved={onSaved}
      kept={draft?.form ?? []}
      savedAt={draft?.savedAt ?? null}
      usualPlaceId={usualPlaceOf(places)}
    />
  )
}

type CountedProps = ReceiptProps & {
  readonly kept: Listed<ReceiptForm>
  readonly savedAt: string | null
  readonly usualPlaceId: Id | null
}

function CountedReceipt({ order, onSaved, kept, savedAt, usualPlaceId }: CountedProps) {
  const target = useOrderTarget(order)
  // What this page keeps itself comes back as a draft: it begins once.
  const [own] = useState(() => kept.find(({ of }) => of === order.id))
  const keeper = useListedKeeper(orderReceiptDrafts, { of: order.id, kept })
  const fresh = () => receiptOf(order, { commandId: crypto.randomUUID(), placeId: usualPlaceId })
  return (
    <OpenReceipt
      target={target}
      keeper={keeper}
      restoredAt={own ? savedAt : null}
      begin={() => (own ? resumedReceipt(order, own.form) : fresh())}
      fresh={fresh}
      onSaved={onSaved}
      acts={receive => <AllCame receive={receive} />}
    />
  )
}

/** Counts everything that is still to come as come; pieces with serials are counted by these. */
function AllCame({ receive }: { readonly receive: ReceiveState }) {
  const { t } = useTranslation()
  const { form, patch, expected } = receive
  return (
    <Button
      variant="default"
      style={{ flexShrink: 0 }}
      leftSection={<IconChecks size={18} aria-hidden />}
      onClick={() => expected && patch({ lines: withAllThatIsLeft(form.lines, expected) })}
    >
      {t('purchasing.receive.all')}
    </Button>
  )
}
