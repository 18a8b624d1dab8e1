import { Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { paymentMethods } from '#shared/billing/model'
import { weekdayOf } from '#shared/kernel/day'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { DayField } from '../ui/day-field'
import { AmountField } from './amount-field'
import type { CheckInState } from './use-check-in-form'

type Props = { readonly checkIn: CheckInState }

/** What is agreed at the counter: the day, the estimate, who works on it, and what is paid in advance. */
export function IntakeFields({ checkIn }: Props) {
  const may = useMay()
  return (
    <Stack gap="xs">
      <PromiseFields checkIn={checkIn} />
      <Group grow gap="xs" align="flex-start">
        <Estimate checkIn={checkIn} />
        <Technician checkIn={checkIn} />
      </Group>
      {may('billing.pay') && <Deposit checkIn={checkIn} />}
    </Stack>
  )
}

const friday = 6

function PromiseFields({ checkIn: { form, patch, mistakeAt } }: Props) {
  const { t } = useTranslation()
  const { day } = useFormat()
  const { promisedOn } = form
  const words = promisedOn && day(promisedOn, 'long')
  return (
    <Group grow gap="xs" align="flex-start">
      <DayField
        label={t('checkIn.promisedOn')}
        value={promisedOn}
        onChange={chosen => patch({ promisedOn: chosen })}
        error={mistakeAt('promisedOn')}
        description={words && weekdayOf(promisedOn) === friday ? t('checkIn.friday', { day: words }) : words}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
      />
      <TextInput
        label={`${t('checkIn.promiseReason')} (${t('common.optional')})`}
        maxLength={200}
        value={form.promiseReason}
        error={mistakeAt('promiseReason')}
        onChange={event => patch({ promiseReason: event.currentTarget.value })}
      />
    </Group>
  )
}

function Estimate({ checkIn: { form, patch, mistakeAt, onReadable } }: Props) {
  const { t } = useTranslation()
  return (
    <AmountField
      label={t('checkIn.estimate')}
      placeholder={t('checkIn.toBeAnnounced')}
      value={form.estimate}
      error={mistakeAt('estimate')}
      onChange={estimate => patch({ estimate })}
      onReadable={isReadable => onReadable('estimate', isReadable)}
    />
  )
}

function Technician({ checkIn: { form, patch, mistakeAt } }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { data: technicians = [] } = useQuery(queries.staff.technicians.queryOptions({ input: {} }))
  return (
    <NativeSelect
      label={t('checkIn.technician')}
      value={form.technicianId ?? ''}
      error={mistakeAt('technicianId')}
      data={[
        { value: '', label: t('checkIn.noTechnician') },
        ...technicians.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={event => patch({ technicianId: event.currentTarget.value || null })}
    />
  )
}

function Deposit({ checkIn: { form, patch, mistakeAt, onReadable } }: Props) {
  const { t } = useTranslation()
  const hasDeposit = Boolean(form.deposit)
  return (
    <Group grow gap="xs" align="flex-start">
      <AmountField
        label={t('checkIn.deposit')}
        value={form.deposit}
        error={mistakeAt('deposit.amount', 'deposit')}
        onChange={deposit => patch({ deposit })}
        onReadable={isReadable => onReadable('deposit.amount', isReadable)}
      />
      <NativeSelect
        label={t('checkIn.depositMethod')}
        disabled={!hasDeposit}
        value={form.depositMethod}
        data={paymentMethods.map(method => ({ value: method, label: t(`billing.methods.${method}`) }))}
        onChange={event =>
          patch({
            depositMethod: paymentMethods.find(method => method === event.currentTarget.value) ?? 'cash',
          })
        }
      />
      {hasDeposit && form.depositMethod !== 'cash' && (
        <TextInput
          label={t('checkIn.depositReference')}
          dir="ltr"
          maxLength={60}
          value={form.depositReference}
          error={mistakeAt('deposit.reference')}
          onChange={event => patch({ depositReference: event.currentTarget.value })}
        />
      )}
    </Group>
  )
}
