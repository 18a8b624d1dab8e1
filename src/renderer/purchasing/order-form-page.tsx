import { Skeleton } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'wouter'
import { type Id, idSchema } from '#shared/kernel/ids'
import type { Order } from '#shared/purchasing/order'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { ltrText } from '../ui/ltr-text'
import { Page } from '../ui/page'
import { OrderFormSheet } from './order-form'
import type { OrderForm } from './order-form-model'
import { useOrderForm } from './order-form-state'
import { orderPath } from './places'
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
  if (!initial) return error ? <ErrorNote error={error} /> : <Skeleton height={560} m="md" />
  return <OpenOrder key={search.toString()} title={title} initial={initial} order={undefined} />
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
    return error || formError ? <ErrorNote error={error ?? formError} /> : <Skeleton height={560} m="md" />
  }
  const title = t('purchasing.form.editTitle', { number: ltrText(digits(order.number)) })
  return <OpenOrder key={order.version} title={title} initial={initial} order={order} />
}

type OpenProps = {
  readonly title: string
  readonly initial: OrderForm
  readonly order: Order | undefined
}

function OpenOrder({ title, initial, order }: OpenProps) {
  const [, navigate] = useLocation()
  const state = useOrderForm({
    initial,
    order,
    onSaved: ({ id }) => navigate(orderPath(id), { replace: true }),
  })
  return (
    <Page title={title}>
      <OrderFormSheet state={state} label={title} />
    </Page>
  )
}
