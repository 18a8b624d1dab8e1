import { NativeSelect, Switch, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { modelEditSchema, type SeenDeviceModel } from '#shared/devices/model'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { CommandForm } from '../ui/command-form'
import { useFormOf } from '../ui/use-form-of'
import { useErrorSentence } from '../ui/use-sentence'
import { BrandSearch } from './model-search'
import { typeName } from './type-name'

type Props = { readonly model?: SeenDeviceModel; readonly onDone: () => void }

/** A model of the shop's own, for what the shipped list does not know. */
export function ModelForm({ model, onDone }: Props) {
  const { t } = useTranslation()
  const { client, queries } = useApi()
  const { locale } = useFormat()
  const sentence = useErrorSentence()
  const [initialValues] = useState(() => valuesOf(model))
  const { data: types = [] } = useQuery(queries.catalogue.types.queryOptions({ input: {} }))
  const form = useFormOf(modelEditSchema.omit({ id: true, version: true }), { initialValues })
  const save = useCommand(
    async (values: typeof initialValues) => {
      try {
        const seen = model && { id: model.id, version: model.version }
        return await client.catalogue.saveModel({ ...values, ...seen })
      } catch (error) {
        form.showRefusal(error, sentence)
        throw error
      }
    },
    () => {
      notifications.show({ message: t('devices.catalogue.modelSaved') })
      onDone()
    },
  )
  return (
    <CommandForm
      command={save}
      button={t('common.save')}
      hasFieldErrors
      onSubmit={form.onSubmit(values => save.run(values))}
    >
      <NativeSelect
        label={t('devices.type')}
        data={[
          { value: '', label: t('devices.chooseType') },
          ...types.map(type => ({ value: type.id, label: typeName(type, locale) })),
        ]}
        {...form.getInputProps('typeId')}
      />
      <BrandSearch
        text={form.getValues().brand}
        error={typeof form.errors.brand === 'string' ? form.errors.brand : undefined}
        onText={brand => form.setFieldValue('brand', brand)}
        onPick={brand => form.setFieldValue('brand', brand)}
      />
      <TextInput label={t('devices.catalogue.name')} {...form.getInputProps('name')} />
      <TextInput label={t('devices.catalogue.code')} dir="ltr" {...form.getInputProps('code')} />
      <Switch
        label={t('devices.catalogue.modelActive')}
        {...form.getInputProps('isActive', { type: 'checkbox' })}
      />
    </CommandForm>
  )
}

function valuesOf(model: SeenDeviceModel | undefined) {
  return {
    typeId: model?.typeId ?? '',
    brand: model?.brand ?? '',
    name: model?.name ?? '',
    code: model?.code ?? '',
    isActive: model?.isActive ?? true,
  }
}
