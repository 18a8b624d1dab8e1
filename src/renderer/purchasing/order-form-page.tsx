import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { type Id, idSchema } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useKeptDraft } from '../api/use-draft'
import { useFormat } from '../i18n/use-format'
import { ScanSkeleton } from '../search/scan-skeleton'
import { useMay } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { ltrText } from '../ui/ltr-text'
import { emptyOrder, orderDrafts } from './order-draft'
import { type Begun, OpenOrder } from './order-form-open'
import { useFormOfOrder, useFormOfWish, type Wish } from './use-first-form'

/** The form of an order that is not there yet, with what the address says of it. */
export function NewOrderPage() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const idOf = (key: string) => idSchema.safeParse(search.get(key)).data ?? null
  const wish: Wish = {
    supplierId: idOf('supplier'),
    partId: idOf('part'),
    repairId: idOf('repair'),
    requestId: idOf('request'),
  }
  const { data: initial, error } = useFormOfWish(wish)
  const title = t('purchasing.form.newTitle')
  if (!useMay()('purchasing.order')) {
    return <EmptyState icon={<IconLock />} text={t('shell.notPermittedPage')} />
  }
  if (!initial) return error ? <ErrorNote error={error} /> : <ScanSkeleton height={560} m="md" />
  return <KeptOrder key={search.toString()} title={title} initial={initial} orderId={undefined} />
}

/** The form of a draft. */
export function EditOrderPage({ id }: { readonly id: Id }) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { number: digits } = useFormat()
  const { data: order, error } = useQuery(queries.purchasing.order.queryOptions({ input: { id } }))
  const { data: initial, error: formError } = useFormOfOrder(order)
  if (!useMay()('purchasing.order')) {
    return <EmptyState icon={<IconLock />} text={t('shell.notPermittedPage')} />
  }
  if (!order || !initial) {
    return error || formError ? (
      <ErrorNote error={error ?? formError} />
    ) : (
      <ScanSkeleton height={560} m="md" />
    )
  }
  const title = t('purchasing.form.editTitle', { number: ltrText(digits(order.number)) })
  return <KeptOrder title={title} initial={initial} orderId={id} />
}

type KeptProps = Omit<Begun, 'fresh'> & { readonly title: string }

/** Waits for what the person had left unfinished. */
function KeptOrder(props: KeptProps) {
  const draft = useKeptDraft(orderDrafts)
  const { initial, orderId } = props
  if (draft === undefined) return <ScanSkeleton height={560} m="md" />
  const fresh = () => (orderId === undefined ? emptyOrder() : { ...initial, commandId: crypto.randomUUID() })
  return <OpenOrder {...props} fresh={fresh} kept={draft?.form ?? []} savedAt={draft?.savedAt ?? null} />
}
