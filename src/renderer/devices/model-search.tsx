import { Group, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DeviceModel } from '#shared/devices/model'
import { useApi } from '../api/api-context'
import { LookupField } from '../ui/lookup-field'
import { Ltr } from '../ui/ltr'

type ModelProps = {
  /** Narrows what is found where it is known already. */
  readonly brand: string
  readonly text: string
  readonly error: string | undefined
  readonly onText: (text: string) => void
  readonly onPick: (model: DeviceModel) => void
  readonly onAsTyped: () => void
}

/** A model from the catalogue as one types, or one's own words for it. */
export function ModelSearch({ brand, text, error, onText, onPick, onAsTyped }: ModelProps) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const typed = text.trim()
  const wanted = `${brand.trim()} ${typed}`.trim().slice(0, 120)
  const { data, isPlaceholderData, isFetching } = useQuery(
    queries.catalogue.findModels.queryOptions({
      input: { text: wanted },
      enabled: typed !== '',
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <LookupField
      label={t('devices.findModel')}
      placeholder={t('devices.findModelHint')}
      data-field="model"
      maxLength={120}
      text={text}
      error={error}
      onText={onText}
      rows={typed === '' ? undefined : data}
      isFresh={typed === '' || !(isPlaceholderData || isFetching)}
      keyOf={model => model.id}
      show={model => <FoundModel model={model} />}
      onPick={onPick}
      asTyped={
        typed === ''
          ? undefined
          : { label: t('devices.modelAsTyped', { text: typed }), onPick: onAsTyped }
      }
    />
  )
}

function FoundModel({ model }: { readonly model: DeviceModel }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <Text size="sm" truncate>
        <bdi>
          {model.brand} <b>{model.name}</b>
        </bdi>
      </Text>
      <Text size="xs" c="dimmed">
        <Ltr>{model.code}</Ltr>
      </Text>
    </Group>
  )
}

type BrandProps = {
  readonly text: string
  readonly error: string | undefined
  readonly onText: (text: string) => void
  readonly onPick: (brand: string) => void
}

/** A brand that the catalogue knows, or any other. */
export function BrandSearch({ text, error, onText, onPick }: BrandProps) {
  const { t } = useTranslation()
  const { queries } = useApi()
  const typed = text.trim()
  const { data, isPlaceholderData, isFetching } = useQuery(
    queries.catalogue.findBrands.queryOptions({
      input: { text: typed },
      enabled: typed !== '',
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <LookupField
      label={t('devices.brand')}
      data-field="brand"
      maxLength={60}
      text={text}
      error={error}
      onText={onText}
      rows={typed === '' ? undefined : data}
      isFresh={typed === '' || !(isPlaceholderData || isFetching)}
      keyOf={brand => brand}
      show={brand => <bdi>{brand}</bdi>}
      onPick={onPick}
    />
  )
}
