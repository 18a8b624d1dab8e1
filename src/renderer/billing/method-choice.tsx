import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type PaymentMethod, paymentMethods } from '#shared/billing/model'

type Props = { readonly value: PaymentMethod; readonly onChange: (method: PaymentMethod) => void }

export function MethodChoice({ value, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <SegmentedControl
      aria-label={t('billing.payments.method')}
      value={value}
      onChange={next => onChange(paymentMethods.find(method => method === next) ?? 'cash')}
      data={paymentMethods.map(method => ({ value: method, label: t(`billing.methods.${method}`) }))}
    />
  )
}
