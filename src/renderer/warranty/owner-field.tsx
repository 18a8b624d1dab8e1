import { Button, Group, Input, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerRow } from '#shared/customers/model'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { CustomerForm } from '../customers/customer-form'
import { useFormat } from '../i18n/use-format'
import { useMay } from '../shell/session'
import { LookupField } from '../ui/lookup-field'
import classes from '../ui/lookup-field.module.css'
import { Ltr } from '../ui/ltr'

type Owner = { readonly id: Id; readonly name: string }

type Props = {
  readonly label: string
  readonly onChange: (owner: Owner | null) => void
  readonly error?: ReactNode
  /** Whether the dialog begins here. */
  readonly isFirst?: boolean
  readonly initial?: Owner | null
}

/** A customer by phone or name, or a new one; what was chosen stands there by name until it is changed. */
export function OwnerField({ label, onChange, error, isFirst = false, initial = null }: Props) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<Owner | null>(initial)
  const choose = (owner: Owner | null) => {
    setChosen(owner)
    onChange(owner)
  }
  if (!chosen) return <OwnerLookup label={label} error={error} isFirst={isFirst} onPick={choose} />
  return (
    <Input.Wrapper label={label} labelElement="div">
      <Group gap="xs">
        <Text fw={600}>
          <bdi>{chosen.name}</bdi>
        </Text>
        <Button variant="subtle" size="compact-sm" onClick={() => choose(null)}>
          {t('warranty.acts.changeOwner')}
        </Button>
      </Group>
    </Input.Wrapper>
  )
}

type LookupProps = Pick<Props, 'label' | 'error'> & {
  readonly isFirst: boolean
  readonly onPick: (owner: Owner) => void
}

function OwnerLookup({ label, error, isFirst, onPick }: LookupProps) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const mayAdd = useMay()('customers.edit')
  const [text, setText] = useState('')
  const wanted = text.trim()
  const { data, isPlaceholderData, isFetching } = useQuery(
    queries.customers.find.queryOptions({
      input: { text: wanted },
      enabled: wanted !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const add = () => {
    const close = () => modals.close(id)
    const pick = (owner: Owner) => {
      close()
      onPick(owner)
    }
    const id = modals.open({
      title: t('customers.add'),
      children: <CustomerForm onDone={pick} />,
    })
  }
  return (
    <LookupField
      label={label}
      placeholder={t('warranty.acts.findOwner')}
      {...(isFirst && { 'data-autofocus': true })}
      maxLength={200}
      error={error}
      text={text}
      onText={setText}
      rows={wanted === '' ? undefined : data}
      isFresh={wanted === '' || !(isPlaceholderData || isFetching)}
      keyOf={customer => customer.id}
      show={customer => <FoundCustomer customer={customer} />}
      onPick={onPick}
      asTyped={wanted !== '' && mayAdd ? { label: t('customers.add'), onPick: add } : undefined}
    />
  )
}

function FoundCustomer({ customer: { name, phone } }: { readonly customer: CustomerRow }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <Text size="sm" fw={500}>
        <bdi>{name}</bdi>
      </Text>
      <Text size="xs" className={classes.second}>
        {phone ? <Ltr>{format.phone(phone)}</Ltr> : t('customers.noPhone')}
      </Text>
    </>
  )
}
