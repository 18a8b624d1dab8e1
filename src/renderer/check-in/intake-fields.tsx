import { Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { paymentMethods } from '#shared/billing/model'
import { weekdayName } from '#shared/kernel/calendar-names'
import { weekdayOf } from '#shared/kernel/day'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { DayField } from '../ui/day-field'
import { MoneyInput } from '../ui/money-input'
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
  const { locale } = useFormat()
  const { promisedOn } = form
  const weekday = promisedOn === null ? undefined : weekdayOf(promisedOn)
  return (
    <Group grow gap="xs" align="flex-start">
      <DayField
        label={
          weekday === undefined
            ? t('checkIn.promisedOn')
            : t('checkIn.promisedOnDay', { weekday: weekdayName(weekday, locale) })
        }
        value={promisedOn}
        onChange={chosen => patch({ promisedOn: chosen })}
        error={mistakeAt('promisedOn')}
        description={weekday === friday && t('checkIn.friday')}
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

function Estimate({ checkIn: { form, patch, mistakeAt } }: Props) {
  const { t } = useTranslation()
  return (
    <MoneyInput
      label={t('checkIn.estimate')}
      placeholder={t('checkIn.toBeAnnounced')}
      value={form.estimate}
      error={mistakeAt('estimate')}
      onChange={estimate => patch({ estimate })}
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

function Deposit({ checkIn: { form, patch, mistakeAt } }: Props) {
  const { t } = useTranslation()
  const hasDeposit = Boolean(form.deposit)
  return (
    <Group grow gap="xs" align="flex-start">
      <MoneyInput
        label={t('checkIn.deposit')}
        value={form.deposit}
        error={mistakeAt('deposit.amount', 'deposit')}
        onChange={deposit => patch({ deposit })}
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
