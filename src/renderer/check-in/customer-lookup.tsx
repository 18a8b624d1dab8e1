import { Badge, Group, Text } from '@mantine/core'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CustomerRow } from '#shared/customers/model'
import { useApi } from '../api/api-context'
import { useFormat } from '../i18n/use-format'
import { LookupField } from '../ui/lookup-field'
import classes from '../ui/lookup-field.module.css'
import { Ltr } from '../ui/ltr'

type Props = {
  readonly text: string
  readonly onText: (text: string) => void
  readonly error: string | undefined
  readonly onPick: (customer: CustomerRow) => void
  readonly onNew: (text: string) => void
}

/** Customers by phone or name as one types; the last entry makes a new one of what was typed. */
export function CustomerLookup({ text, onText, error, onPick, onNew }: Props) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const wanted = text.trim()
  const { data, isPlaceholderData, isFetching } = useQuery(
    queries.customers.find.queryOptions({
      input: { text: wanted },
      enabled: wanted !== '',
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <LookupField
      label={t('checkIn.customer.find')}
      placeholder={t('checkIn.customer.findHint')}
      leftSection={<IconSearch size={18} aria-hidden />}
      data-field="customer"
      maxLength={200}
      error={error}
      text={text}
      onText={onText}
      rows={wanted === '' ? undefined : data}
      isFresh={wanted === '' || !(isPlaceholderData || isFetching)}
      keyOf={customer => customer.id}
      show={customer => <FoundCustomer customer={customer} />}
      onPick={onPick}
      asTyped={
        wanted === ''
          ? undefined
          : {
              label: (
                <Group gap="xs" wrap="nowrap">
                  <IconUserPlus size={18} aria-hidden />
                  <Text size="sm" truncate>
                    {t('checkIn.customer.addNew', { text: wanted })}
                  </Text>
                </Group>
              ),
              onPick: () => onNew(wanted),
            }
      }
    />
  )
}

function FoundCustomer({ customer }: { readonly customer: CustomerRow }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <div>
        <Text size="sm" fw={500}>
          {customer.name}
        </Text>
        <Text size="xs" className={classes.second}>
          {customer.phone ? <Ltr>{format.phone(customer.phone)}</Ltr> : t('checkIn.customer.noPhone')}
        </Text>
      </div>
      {customer.openRepairs > 0 && (
        <Badge variant="light" tt="none">
          {t('checkIn.customer.open', { number: format.number(customer.openRepairs) })}
        </Badge>
      )}
    </Group>
  )
}
