import { Group, Text, Textarea, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { replaceSchema } from '#shared/claims/model'
import { requiredLine } from '#shared/kernel/fields'
import { looksLikeImei } from '#shared/kernel/imei'
import type { Repair } from '#shared/repairs/model'
import { useApi } from '../api/api-context'
import { ImeiAdvice } from '../devices/imei-advice'
import { useScanTarget } from '../search/use-scan-target'
import { CommandForm } from '../ui/command-form'
import { ltrText } from '../ui/ltr-text'
import { MoneyInput } from '../ui/money-input'
import { useDeviceTypes } from '../warranty/use-device-types'
import { useSentForm } from '../warranty/use-sent-form'

const { device, unitValue, reason } = replaceSchema.shape
const { brand, model, imeiReason } = device.shape
const schema = z.object({ identity: requiredLine(60), imeiReason, brand, model, unitValue, reason })

type Props = { readonly repair: Repair; readonly onDone: () => void }

/** Another device for the customer: which one, what it is worth, and why. A scan fills in its serial. */
export function ReplaceForm({ repair, onDone }: Props) {
  const { t } = useTranslation()
  const isImei = useIsImei(repair)
  const { form, save, submit } = useReplaceForm(repair, { isImei, onDone })
  const { identity } = form.values
  useScanTarget(code => {
    form.setFieldValue('identity', code)
    return true
  })
  return (
    <CommandForm command={save} button={t('claims.panel.replace')} onSubmit={submit}>
      <Text size="sm" c="dimmed">
        {t('claims.panel.replaceHint')}
      </Text>
      <TextInput
        label={t('claims.panel.identity')}
        description={t('claims.panel.identityHint')}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        {...form.getInputProps('identity')}
      />
      {isImei(identity) && (
        <ImeiAdvice
          imei={identity}
          reason={form.values.imeiReason}
          onReason={text => form.setFieldValue('imeiReason', text)}
          error={undefined}
          onAccept={whole => form.setFieldValue('identity', whole)}
        />
      )}
      <Group grow align="flex-start">
        <TextInput label={t('claims.fields.brand')} {...form.getInputProps('brand')} />
        <TextInput label={t('claims.fields.model')} {...form.getInputProps('model')} />
        <MoneyInput label={t('claims.panel.value')} {...form.getInputProps('unitValue')} />
      </Group>
      <Textarea
        label={t('claims.panel.replaceReason')}
        autosize
        minRows={2}
        {...form.getInputProps('reason')}
      />
    </CommandForm>
  )
}

type Sent = { readonly isImei: (identity: string) => boolean; readonly onDone: () => void }

function useReplaceForm(repair: Repair, { isImei, onDone }: Sent) {
  const { t } = useTranslation()
  const { client } = useApi()
  return useSentForm({
    schema,
    initialValues: {
      identity: '',
      imeiReason: '',
      brand: repair.device.brand,
      model: repair.device.model,
      unitValue: null as number | null,
      reason: '',
    },
    send: (values, commandId) => {
      const { identity, unitValue: value, reason: why, ...given } = schema.parse(values)
      const known = isImei(identity) ? { imei: identity } : { serialNo: identity }
      return client.claims.replace({
        commandId,
        repairId: repair.id,
        version: repair.version,
        device: { ...given, ...known },
        unitValue: value,
        reason: why,
      })
    },
    onDone: ({ replacement }) => {
      const number = ltrText(replacement?.card.number ?? '')
      notifications.show({ message: t('claims.panel.replaced', { number }) })
      onDone()
    },
  })
}

/** Whether a text is read as an IMEI: a type of device that has none is known by its serial alone. */
function useIsImei({ device: { typeId } }: Repair): (identity: string) => boolean {
  const type = useDeviceTypes().find(({ id }) => id === typeId)
  return identity => type?.hasImei !== false && looksLikeImei(identity)
}
