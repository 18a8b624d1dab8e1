import { Skeleton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'wouter'
import { idSchema } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { linePartOf, withPiece } from '../stock/line-model'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { ltrText } from '../ui/ltr-text'
import { Page } from '../ui/page'
import { returnPath } from './places'
import { SendBackForm } from './send-back-form'
import { type SendBackValues, useSendBack } from './send-back-state'

/** Sends parts back to their supplier: they leave the stock, and wait for their end (rule J3). */
export function SendBackPage() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const { data: initial, error } = useAskedReturn(search)
  if (!useMay()('purchasing.order')) {
    return <EmptyState icon={<IconLock />} text={t('shell.notPermittedPage')} />
  }
  if (!initial) return error ? <ErrorNote error={error} /> : <Skeleton height={560} m="md" />
  return (
    <Page title={t('purchasing.sendBack.title')}>
      <OpenReturn key={search.toString()} initial={initial} />
    </Page>
  )
}

/** The form as the address asks for it: a supplier, the order by which it came, a part. */
function useAskedReturn(search: URLSearchParams) {
  const { client } = useApi()
  const idOf = (key: string) => idSchema.safeParse(search.get(key)).data ?? null
  const wish = { supplierId: idOf('supplier'), orderId: idOf('order'), partId: idOf('part') }
  return useQuery({
    queryKey: ['send-back', wish],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async (): Promise<SendBackValues> => {
      const [order, part] = await Promise.all([
        wish.orderId && client.purchasing.order({ id: wish.orderId }),
        wish.partId && client.stock.part({ id: wish.partId }),
      ])
      return {
        supplierId: wish.supplierId ?? (order ? order.supplier.id : null),
        order: order ? { id: order.id, number: order.number } : null,
        fromId: null,
        reason: '',
        reference: '',
        lines: part ? withPiece([], linePartOf(part)) : [],
      }
    },
  })
}

function OpenReturn({ initial }: { readonly initial: SendBackValues }) {
  const { t } = useTranslation()
  const { number: digits } = useFormat()
  const [, navigate] = useLocation()
  const state = useSendBack(initial, ({ id, number }) => {
    notifications.show({ message: t('purchasing.sendBack.saved', { number: ltrText(digits(number)) }) })
    navigate(returnPath(id))
  })
  return <SendBackForm state={state} />
}
