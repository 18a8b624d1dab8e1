import { Group, Paper, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { deviceTypeEditSchema, type SeenDeviceType } from '#shared/devices/model'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { ErrorNote } from '../ui/error-note'
import { isFieldRefusal } from '../ui/field-refusal'
import { KeyButton } from '../ui/key-button'
import { MeanwhileNote } from '../ui/meanwhile-note'
import { useFormOf } from '../ui/use-form-of'
import { useErrorSentence } from '../ui/use-sentence'
import { useStoredForm } from '../ui/use-stored-form'
import { ItemListEditor } from './item-list-editor'

type Props = {
  readonly type?: SeenDeviceType
  /** Tells whether something was typed that is not stored. */
  readonly onUnsaved: (isUnsaved: boolean) => void
  readonly onDone: (type: SeenDeviceType) => void
}

type Values = ReturnType<typeof valuesOf>

const lists = ['conditions', 'accessories', 'checklist'] as const

/** A type of device: its names, whether it has an IMEI, and what is ticked at check-in and tested before hand-over. */
export function TypeForm({ type, onUnsaved, onDone }: Props) {
  const { t } = useTranslation()
  const { client } = useApi()
  const commandId = useCommandId()
  const sentence = useErrorSentence()
  const form = useFormOf(deviceTypeEditSchema, { initialValues: valuesOf(type) })
  const isDisputed = useStoredForm(form, valuesOf(type)).length > 0
  const save = useCommand(
    async (values: Values) => {
      try {
        return await client.catalogue.saveType({
          ...values,
          ...(type && { id: type.id }),
          commandId: commandId.current(),
        })
      } catch (error) {
        form.showRefusal(error, sentence)
        throw error
      }
    },
    saved => {
      commandId.renew()
      notifications.show({ message: t('devices.catalogue.typeSaved') })
      form.setValues(valuesOf(saved))
      onDone(saved)
    },
    commandId.renew,
  )
  const isUnsaved = !isSame(form.getValues(), valuesOf(type))
  // The list of types, which marks this one, stands outside.
  useEffect(() => onUnsaved(isUnsaved))
  const submit = form.onSubmit(values => save.run(values))
  const nameMistake = form.errors.names
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <Paper withBorder p="sm">
          <Stack gap="sm">
            <SimpleGrid cols={3}>
              <TextInput
                label={t('devices.catalogue.inPersian')}
                dir="rtl"
                {...form.getInputProps('names.fa')}
                error={form.errors['names.fa'] ?? nameMistake}
              />
              <TextInput
                label={t('devices.catalogue.inArabic')}
                dir="rtl"
                {...form.getInputProps('names.ar')}
              />
              <TextInput
                label={t('devices.catalogue.inEnglish')}
                dir="ltr"
                {...form.getInputProps('names.en')}
              />
            </SimpleGrid>
            <Group justify="space-between" align="flex-start">
              <Switch
                label={t('devices.catalogue.hasImei')}
                description={t('devices.catalogue.hasImeiHint')}
                {...form.getInputProps('hasImei', { type: 'checkbox' })}
              />
              <Switch
                label={t('devices.catalogue.isActive')}
                {...form.getInputProps('isActive', { type: 'checkbox' })}
              />
              <KeyButton
                type="submit"
                shortcut="Ctrl+Enter"
                loading={save.isRunning}
                onPress={() => submit()}
              >
                {t('common.save')}
              </KeyButton>
            </Group>
            {isDisputed && <MeanwhileNote />}
            {!isFieldRefusal(save.error) && <ErrorNote error={save.error} />}
          </Stack>
        </Paper>
        <SimpleGrid cols={3}>
          {lists.map(list => (
            <ItemListEditor
              key={list}
              label={t(`devices.catalogue.${list}`)}
              items={form.getValues()[list]}
              onChange={items => form.setFieldValue(list, items)}
              error={form.errors[list]}
            />
          ))}
        </SimpleGrid>
      </Stack>
    </form>
  )
}

function valuesOf(type: SeenDeviceType | undefined) {
  return {
    version: type?.version,
    names: type?.names ?? { fa: '', ar: '', en: '' },
    hasImei: type?.hasImei ?? false,
    isActive: type?.isActive ?? true,
    conditions: type?.conditions ?? [],
    accessories: type?.accessories ?? [],
    checklist: type?.checklist ?? [],
  }
}

function isSame(one: Values, other: Values): boolean {
  const { version: _, ...typed } = one
  const { version: __, ...stored } = other
  return JSON.stringify(typed) === JSON.stringify(stored)
}
