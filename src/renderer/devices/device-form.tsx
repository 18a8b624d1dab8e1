import { Group, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Device, deviceEditSchema, identityKinds } from '#shared/devices/model'
import { useApi } from '../api/api-context'
import { useCommand } from '../api/use-command'
import { useFormat } from '../i18n/use-format'
import { CommandForm } from '../ui/command-form'
import { useFormOf } from '../ui/use-form-of'
import { useErrorSentence } from '../ui/use-sentence'
import { ImeiAdvice } from './imei-advice'
import { typeName } from './type-name'

type Props = { readonly device: Device; readonly onDone: () => void }

/** Corrects what is known of a device; its visits stay with it. */
export function DeviceForm({ device, onDone }: Props) {
  const { t } = useTranslation()
  const { client, queries } = useApi()
  const { locale } = useFormat()
  const sentence = useErrorSentence()
  const { data: types = [] } = useQuery(queries.catalogue.types.queryOptions({ input: {} }))
  const form = useFormOf(deviceEditSchema, { initialValues: valuesOf(device) })
  const save = useCommand(
    async (values: ReturnType<typeof valuesOf>) => {
      try {
        return await client.devices.edit(values)
      } catch (error) {
        form.showRefusal(error, sentence)
        throw error
      }
    },
    () => {
      notifications.show({ message: t('devices.saved') })
      onDone()
    },
  )
  const { serialNo, imei, imeiReason } = form.getValues()
  const hasNumber = serialNo.trim() !== '' || imei.trim() !== ''
  return (
    <CommandForm
      command={save}
      button={t('common.save')}
      hasFieldErrors
      onSubmit={form.onSubmit(values => save.run(values))}
    >
      <Group grow align="flex-start">
        <TextInput label={t('devices.brand')} {...form.getInputProps('brand')} />
        <TextInput label={t('devices.model')} data-autofocus {...form.getInputProps('model')} />
      </Group>
      <Group grow align="flex-start">
        <NativeSelect
          label={t('devices.type')}
          data={types.map(type => ({ value: type.id, label: typeName(type, locale) }))}
          {...form.getInputProps('typeId')}
        />
        <TextInput label={t('devices.color')} {...form.getInputProps('color')} />
      </Group>
      <Group grow align="flex-start">
        <TextInput label={t('devices.serialNo')} dir="ltr" {...form.getInputProps('serialNo')} />
        <TextInput label={t('devices.imei')} dir="ltr" {...form.getInputProps('imei')} />
      </Group>
      {imei !== '' && (
        <ImeiAdvice
          imei={imei}
          reason={imeiReason}
          onReason={reason => form.setFieldValue('imeiReason', reason)}
          error={undefined}
          onAccept={whole => form.setFieldValue('imei', whole)}
        />
      )}
      {!hasNumber && (
        <Group grow align="flex-start">
          <NativeSelect
            label={t('devices.identity')}
            data={identityKinds.map(kind => ({ value: kind, label: t(`devices.identities.${kind}`) }))}
            {...form.getInputProps('identity')}
          />
          <TextInput label={t('devices.identityReason')} {...form.getInputProps('identityReason')} />
        </Group>
      )}
      <Textarea label={t('devices.note')} autosize minRows={2} {...form.getInputProps('note')} />
    </CommandForm>
  )
}

function valuesOf(device: Device) {
  return {
    id: device.id,
    version: device.version,
    typeId: device.typeId,
    brand: device.brand,
    model: device.model,
    color: device.color,
    note: device.note,
    serialNo: device.serialNo ?? '',
    imei: device.imei ?? '',
    imeiReason: device.imeiReason,
    identity: device.identity,
    identityReason: device.identityReason,
  }
}
