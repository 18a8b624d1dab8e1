import { Button, Group, Pill, Select, TextInput } from '@mantine/core'
import { IconFilterOff, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import type { Id } from '#shared/kernel/ids'
import { cardStatuses } from '#shared/warranty/card'
import { useApi } from '../api/api-context'
import { useMay } from '../shell/session'
import { useBatchName } from './use-batch-name'
import { useCardFilter } from './use-card-filter'

type Props = { readonly onEnter: () => void }

/** What narrows the list of cards; Enter in the field opens the card that is called exactly so. */
export function CardFilters({ onEnter }: Props) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const { filter, change, clear, isFiltered } = useCardFilter()
  return (
    <Group align="flex-end" gap="sm" wrap="wrap">
      <TextInput
        label={t('warranty.find')}
        placeholder={t('warranty.findHint')}
        leftSection={<IconSearch size={18} aria-hidden />}
        w={256}
        maxLength={60}
        autoFocus
        value={search.get('text') ?? ''}
        onChange={event => change({ text: event.currentTarget.value })}
        onKeyDown={event => {
          if (event.code === 'Enter' || event.code === 'NumpadEnter') onEnter()
        }}
      />
      <Select
        label={t('warranty.columns.status')}
        placeholder={t('common.all')}
        w={140}
        data={cardStatuses.map(status => ({ value: status, label: t(`warranty.statuses.${status}`) }))}
        value={filter.status ?? null}
        onChange={status => change({ status })}
        clearable
      />
      <PolicySelect value={filter.policyId ?? null} onChange={policyId => change({ policyId })} />
      <BatchSelect value={filter.batchId ?? null} onChange={batchId => change({ batchId })} />
      {filter.ownerId && <OwnerPill id={filter.ownerId} onRemove={() => change({ ownerId: null })} />}
      {isFiltered && (
        <Button variant="subtle" leftSection={<IconFilterOff size={18} aria-hidden />} onClick={clear}>
          {t('warranty.clearFilters')}
        </Button>
      )}
    </Group>
  )
}

type ChoiceProps = { readonly value: Id | null; readonly onChange: (id: Id | null) => void }

function PolicySelect({ value, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const { data: policies = [] } = useQuery(queries.warranty.policies.queryOptions({ input: {} }))
  return (
    <Select
      label={t('warranty.columns.policy')}
      placeholder={t('common.all')}
      w={184}
      data={policies.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      clearable
      searchable
    />
  )
}

/** The last batches; older ones are gone to from the list of batches. */
function BatchSelect({ value, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const nameOf = useBatchName()
  const { data } = useQuery(queries.warranty.batches.queryOptions({ input: { limit: 50 } }))
  const recent = (data?.rows ?? []).map(batch => ({ value: batch.id, label: nameOf(batch) }))
  const isOlder = value !== null && !recent.some(batch => batch.value === value)
  if (recent.length === 0) return null
  return (
    <Select
      label={t('warranty.ofBatch')}
      placeholder={t('common.all')}
      w={200}
      data={isOlder ? [...recent, { value, label: t('warranty.olderBatch') }] : recent}
      value={value}
      onChange={onChange}
      clearable
      searchable
    />
  )
}

function OwnerPill({ id, onRemove }: { readonly id: Id; readonly onRemove: () => void }) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const may = useMay()
  const { data } = useQuery(
    queries.customers.byId.queryOptions({ input: { id }, enabled: may('customers.view') }),
  )
  return (
    <Pill
      size="lg"
      mb={4}
      withRemoveButton
      onRemove={onRemove}
      removeButtonProps={{ 'aria-label': t('warranty.clearOwner') }}
    >
      {t('warranty.ofOwner', { name: data?.name ?? '–' })}
    </Pill>
  )
}
