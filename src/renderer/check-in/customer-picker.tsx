import { phoneQueryDigits } from '#shared/kernel/phone'
import { useFormat } from '../i18n/use-format'
import { CustomerCard } from './customer-card'
import { CustomerLookup } from './customer-lookup'
import { NewCustomerFields } from './new-customer-fields'
import type { CheckInState } from './use-check-in-form'

type Props = {
  readonly checkIn: CheckInState
  /** Saves what is there with an answer that was just given. */
  readonly onAnswered: (form: CheckInState['form']) => void
}

/** Who brings the device: found by phone or name, or a new customer in two fields (rule A7). */
export function CustomerPicker({ checkIn, onAnswered }: Props) {
  const { shop } = useFormat()
  const { form, patch } = checkIn

  const startNew = (text: string) => {
    const isPhone = phoneQueryDigits(text, shop.country) !== ''
    const newCustomer = { name: isPhone ? '' : text, phone: isPhone ? text : '', samePhone: 'ask' as const }
    patch({ newCustomer }, isPhone ? 'customer-name' : 'customer-phone')
  }
  const chooseAnother = () => patch({ customerId: null, newCustomer: null }, 'customer')

  if (form.customerId !== null) {
    return (
      <CustomerCard
        customerId={form.customerId}
        onChange={chooseAnother}
        onDevice={({ id, serialNo, imei }) =>
          patch({ deviceId: id, identityText: serialNo ?? imei ?? '', secondIdentity: '' }, 'fault')
        }
      />
    )
  }
  if (form.newCustomer) {
    return (
      <NewCustomerFields
        checkIn={checkIn}
        customer={form.newCustomer}
        onBack={chooseAnother}
        onAnswered={onAnswered}
      />
    )
  }
  return (
    <CustomerLookup
      text={form.customerText}
      onText={customerText => patch({ customerText })}
      error={checkIn.mistakeAt('customer', 'customer.id')}
      onPick={({ id }) => patch({ customerId: id, customerText: '' }, 'identity')}
      onNew={startNew}
    />
  )
}
