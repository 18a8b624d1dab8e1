import { Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { deviceName } from '#shared/devices/device-name'
import type { DeviceModel } from '#shared/devices/model'
import { useApi } from '../api/api-context'
import { LookupField } from '../ui/lookup-field'
import classes from '../ui/lookup-field.module.css'
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
      rows={typed === '' ? undefined : data && distinctModels(data)}
      isFresh={typed === '' || !(isPlaceholderData || isFetching)}
      keyOf={model => model.id}
      show={model => <FoundModel model={model} />}
      onPick={onPick}
      asTyped={
        typed === '' ? undefined : { label: t('devices.modelAsTyped', { text: typed }), onPick: onAsTyped }
      }
    />
  )
}

function FoundModel({ model }: { readonly model: DeviceModel }) {
  return (
    <>
      <Text size="sm">
        <bdi>{deviceName({ brand: model.brand, model: model.name })}</bdi>
      </Text>
      {model.code !== '' && (
        <Text size="xs" className={classes.second}>
          <Ltr>{model.code}</Ltr>
        </Text>
      )}
    </>
  )
}

/** One entry for models that differ in their maker's code alone. */
function distinctModels(models: readonly DeviceModel[]): readonly DeviceModel[] {
  const nameOf = ({ typeId, brand, name }: DeviceModel) => `${typeId} ${brand} ${name}`.toLowerCase()
  return models.filter((model, index) => models.findIndex(other => nameOf(other) === nameOf(model)) === index)
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
