import { notifications } from '@mantine/notifications'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useSearchParams } from 'wouter'
import { idSchema } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { type KeptDraft, useDraftKeeper, useKeptDraft } from '../api/use-draft'
import { useFormat } from '../i18n/use-format'
import { ScanSkeleton } from '../search/scan-skeleton'
import { useMay } from '../shell/session'
import { DraftNote, useDraftSheet } from '../stock/draft-sheet'
import { linePartOf, withPiece } from '../stock/line-model'
import { usePlaces } from '../stock/use-places'
import { EmptyState } from '../ui/empty-state'
import { ErrorNote } from '../ui/error-note'
import { ltrText } from '../ui/ltr-text'
import { Page } from '../ui/page'
import { returnPath } from './places'
import { SendBackForm } from './send-back-form'
import {
  emptyReturn,
  isUntouchedReturn,
  returnDraft,
  type SendBackValues,
  withAsked,
} from './send-back-model'
import { useSendBack } from './send-back-state'

/** Sends parts back to their supplier: they leave the stock, and wait for their end (rule J3). */
export function SendBackPage() {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const { data: initial, error } = useAskedReturn(search)
  const draft = useKeptDraft(returnDraft)
  const places = usePlaces()
  if (!useMay()('purchasing.order')) {
    return <EmptyState icon={<IconLock />} text={t('shell.notPermittedPage')} />
  }
  // Without the places a scanned bin would be a code that nobody knows.
  if (!initial || draft === undefined || !places) {
    return error ? <ErrorNote error={error} /> : <ScanSkeleton height={560} m="md" />
  }
  return (
    <Page title={t('purchasing.sendBack.title')}>
      <KeptReturn key={search.toString()} asked={initial} draft={draft} />
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
        ...emptyReturn(),
        supplierId: wish.supplierId ?? (order ? order.supplier.id : null),
        order: order ? { id: order.id, number: order.number } : null,
        lines: part ? withPiece([], linePartOf(part)) : [],
      }
    },
  })
}

type KeptProps = { readonly asked: SendBackValues; readonly draft: KeptDraft<SendBackValues> | null }

/** What this page keeps itself comes back as a draft: it begins once. */
function KeptReturn({ asked, draft }: KeptProps) {
  const [beginning] = useState(() => beginningOf(asked, draft))
  return <OpenReturn {...beginning} />
}

type Beginning = {
  readonly initial: SendBackValues
  readonly restoredAt: string | null
  /** A draft of another return than the address asks for. */
  readonly putAside: SendBackValues | undefined
}

function beginningOf(asked: SendBackValues, draft: KeptDraft<SendBackValues> | null): Beginning {
  if (!draft) return { initial: asked, restoredAt: null, putAside: undefined }
  const form = withAsked(draft.form, asked)
  return form
    ? { initial: form, restoredAt: draft.savedAt, putAside: undefined }
    : { initial: asked, restoredAt: null, putAside: draft.form }
}

/** The form from its draft or its beginning until what it says has left the stock. */
function OpenReturn({ initial, restoredAt, putAside }: Beginning) {
  const { t } = useTranslation()
  const { number: digits } = useFormat()
  const [, navigate] = useLocation()
  const keeper = useDraftKeeper(returnDraft)
  const sheet = useDraftSheet(keeper, { restoredAt, putAside })
  const state = useSendBack({
    initial,
    onChange: sheet.onChange,
    onSend: sheet.onSend,
    onSaved: ({ id, number }) => {
      sheet.forget()
      notifications.show({ message: t('purchasing.sendBack.saved', { number: ltrText(digits(number)) }) })
      navigate(returnPath(id))
    },
  })
  return (
    <SendBackForm
      key={sheet.key}
      state={state}
      onLeave={keeper.flush}
      note={
        <DraftNote
          sheet={sheet}
          form={state.form}
          isUntouched={isUntouchedReturn(state.form)}
          fresh={emptyReturn}
          write={state.patch}
        />
      }
    />
  )
}
