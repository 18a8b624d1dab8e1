import { Group, Stack, Text, TextInput } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { parsePhone } from '#shared/kernel/phone'
import { useApi } from '../api/api-context'
import { type PhoneOwner, SamePhoneAnswer, SamePhoneQuestion } from '../customers/same-phone-question'
import { useFormat } from '../i18n/use-format'
import type { CheckInForm } from './check-in-draft'
import { OtherButton } from './other-button'
import type { CheckInState } from './use-check-in-form'

type NewCustomer = NonNullable<CheckInForm['newCustomer']>

type Props = {
  readonly checkIn: CheckInState
  readonly customer: NewCustomer
  readonly onBack: () => void
  readonly onAnswered: (form: CheckInForm) => void
}

/** A new customer in two fields; a number that somebody has already asks at once who this is (rule A7). */
export function NewCustomerFields({ checkIn, customer, onBack, onAnswered }: Props) {
  const { t } = useTranslation()
  const { form, patch, mistakeAt } = checkIn
  const owner = usePhoneOwner(checkIn, customer.phone)
  const change = (changed: Partial<NewCustomer>) => patch({ newCustomer: { ...customer, ...changed } })

  const answer = (changed: Partial<CheckInForm>) => {
    const wasRefused = checkIn.refusal?.code === 'CUSTOMER_SAME_PHONE'
    patch(changed, 'identity')
    // The question came from saving: the answer goes on with it.
    if (wasRefused) onAnswered({ ...form, ...changed })
  }

  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap">
        <Group gap="xs">
          <IconUserPlus size={20} aria-hidden />
          <Text fw={600}>{t('checkIn.customer.isNew')}</Text>
        </Group>
        <OtherButton label={t('checkIn.customer.change')} onPress={onBack} />
      </Group>
      <TextInput
        label={t('checkIn.customer.name')}
        data-field="customer-name"
        maxLength={120}
        autoComplete="off"
        value={customer.name}
        error={mistakeAt('customer.name')}
        onChange={event => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('checkIn.customer.phone')}
        description={t('checkIn.customer.phoneHint')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        data-field="customer-phone"
        dir="ltr"
        inputMode="tel"
        maxLength={40}
        autoComplete="off"
        value={customer.phone}
        error={mistakeAt('customer.phone')}
        onChange={event => change({ phone: event.currentTarget.value, samePhone: 'ask' })}
      />
      {owner && customer.samePhone === 'ask' && (
        <SamePhoneQuestion
          owner={owner}
          onSame={() => answer({ customerId: owner.id, newCustomer: null })}
          onOther={samePhone => answer({ newCustomer: { ...customer, samePhone } })}
        />
      )}
      {owner && customer.samePhone !== 'ask' && (
        <SamePhoneAnswer
          owner={owner}
          answer={customer.samePhone}
          onAskAgain={() => change({ samePhone: 'ask' })}
        />
      )}
    </Stack>
  )
}

/** Whoever has this number: found as it is typed, or named by main when it refused. */
function usePhoneOwner({ refusal }: CheckInState, typed: string): PhoneOwner | undefined {
  const { queries } = useApi()
  const { shop } = useFormat()
  const phone = parsePhone(typed, shop.country)
  const e164 = phone.ok ? phone.e164 : ''
  const { data } = useQuery(queries.customers.find.queryOptions({ input: { text: e164 }, enabled: phone.ok }))
  const found = phone.ok ? data?.find(customer => customer.phone === e164) : undefined
  if (found) return found
  if (refusal?.code !== 'CUSTOMER_SAME_PHONE') return undefined
  const { customerId, name } = refusal.data.values ?? {}
  return customerId && name ? { id: String(customerId), name: String(name) } : undefined
}
