import { Skeleton, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Repair } from '#shared/repairs/model'
import { useApi } from '../api/api-context'
import { useMay } from '../shell/session'
import { ActChoice } from '../ui/act-choice'
import { ErrorNote } from '../ui/error-note'
import { Panel } from '../ui/panel'
import { ChargeForm } from './charge-form'
import { ChargeLines, reverseWidth } from './charge-lines'
import { DiscountForm } from './discount-form'
import { MoneyForm } from './money-form'
import { PaymentList } from './payment-list'
import { TotalsTable } from './totals-table'

type Props = { readonly repair: Repair }

const acts = ['charge', 'discount', 'deposit', 'pay', 'refund'] as const
type Act = (typeof acts)[number]

/** A repair's account: its lines, what they come to, what was paid; every figure computed from what stands below it. */
export function AccountPanel({ repair }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const may = useMay()
  const [act, setAct] = useState<Act>()
  const { data: account, error } = useQuery(
    queries.billing.account.queryOptions({ input: { repairId: repair.id } }),
  )
  if (!account) return error ? <ErrorNote error={error} /> : <Skeleton height={320} />

  const { totals } = account
  const isOpen = repair.kind !== 'delivered' && repair.kind !== 'disposed'
  const offered: Record<Act, boolean> = {
    charge: isOpen && may('billing.charge'),
    discount: isOpen && may('billing.discount') && totals.charges > totals.discount,
    deposit: isOpen && may('billing.pay') && totals.balance <= 0,
    pay: may('billing.pay') && totals.balance > 0,
    refund: may('billing.refund') && totals.paid > totals.refunded,
  }
  const labels: Record<Act, string> = {
    charge: t('billing.charges.add'),
    discount: t('billing.discount.add'),
    deposit: t('billing.payments.deposit'),
    pay: t('billing.payments.pay'),
    refund: t('billing.payments.refund'),
  }
  const close = () => setAct(undefined)
  const canReverse = isOpen && may('billing.charge')
  return (
    <Panel title={t('billing.title')}>
      <ChargeLines account={account} canReverse={canReverse} />
      {/* All amounts stand below each other, also where the lines end with their act. */}
      <Stack gap="sm" pe={canReverse && account.charges.length > 0 ? reverseWidth : 0}>
        <TotalsTable account={account} />
        <PaymentList payments={account.payments} />
      </Stack>
      <ActChoice
        acts={acts.filter(candidate => offered[candidate])}
        labelOf={candidate => labels[candidate]}
        chosen={act}
        onChoose={setAct}
      />
      <Stack>
        {act === 'charge' && offered.charge && <ChargeForm repairId={repair.id} onDone={close} />}
        {act === 'discount' && offered.discount && (
          <DiscountForm repairId={repair.id} most={totals.charges - totals.discount} onDone={close} />
        )}
        {(act === 'deposit' || act === 'pay' || act === 'refund') && offered[act] && (
          <MoneyForm key={act} act={act} repairId={repair.id} totals={totals} onDone={close} />
        )}
      </Stack>
    </Panel>
  )
}
