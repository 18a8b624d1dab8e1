import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Id } from '#shared/kernel/ids'
import { type Listed, useListedKeeper } from '../api/use-listed-draft'
import { DraftNote, useDraftSheet } from '../stock/draft-sheet'
import { Page } from '../ui/page'
import { isSameOrder, newOrder, orderDrafts, withWish } from './order-draft'
import { OrderFormSheet } from './order-form'
import type { OrderForm } from './order-form-model'
import { useOrderForm } from './order-form-state'
import { orderPath } from './places'

export type Begun = {
  /** What the form is as it begins, without a draft. */
  readonly initial: OrderForm
  /** The form that it is when it begins anew. */
  readonly fresh: () => OrderForm
  /** The order that is changed; undefined for a new one. */
  readonly orderId: Id | undefined
}

type Props = Begun & {
  readonly title: string
  readonly kept: Listed<OrderForm>
  readonly savedAt: string | null
}

/** The form of an order from its draft or its beginning until it is saved. */
export function OpenOrder({ title, kept, savedAt, ...begun }: Props) {
  const { fresh, orderId } = begun
  const [, navigate] = useLocation()
  // What this page keeps itself comes back as a draft: it begins once.
  const [{ initial, isRestored, putAside }] = useState(() => beginningOf(begun, kept))
  const of = orderId ?? newOrder
  const isUntouched = (form: OrderForm) => isSameOrder(form, fresh())
  const keeper = useListedKeeper(orderDrafts, { of, kept, isUntouched })
  const sheet = useDraftSheet(keeper, { restoredAt: isRestored ? savedAt : null, putAside })
  const state = useOrderForm({
    initial,
    orderId,
    onChange: sheet.onChange,
    onSend: sheet.onSend,
    onSaved: ({ id }) => {
      sheet.forget()
      navigate(orderPath(id), { replace: true })
    },
  })
  return (
    <Page title={title}>
      <OrderFormSheet
        key={sheet.key}
        state={state}
        label={title}
        onLeave={keeper.flush}
        note={
          <DraftNote
            sheet={sheet}
            form={state.form}
            isUntouched={isUntouched(state.form)}
            fresh={fresh}
            write={state.patch}
          />
        }
      />
    </Page>
  )
}

type Beginning = {
  readonly initial: OrderForm
  readonly isRestored: boolean
  readonly putAside: OrderForm | undefined
}

/** The draft with what is asked for, unless it is of another order than asked for, or of one that changed since. */
function beginningOf({ initial, orderId }: Begun, kept: Listed<OrderForm>): Beginning {
  const own = kept.find(({ of }) => of === (orderId ?? newOrder))?.form
  if (!own || own.version !== initial.version) return { initial, isRestored: false, putAside: undefined }
  const form = orderId === undefined ? withWish(own, initial) : own
  return form
    ? { initial: form, isRestored: true, putAside: undefined }
    : { initial, isRestored: false, putAside: own }
}
