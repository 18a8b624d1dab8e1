import { Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { identityKinds } from '#shared/devices/model'
import { BrandSearch, ModelSearch } from '../devices/model-search'
import { typeName } from '../devices/type-name'
import { useFormat } from '../i18n/use-format'
import { CheckInImeiAdvice } from './check-in-imei-advice'
import { identityOf } from './check-in-input'
import type { CheckInDevice } from './use-check-in-device'
import type { CheckInState } from './use-check-in-form'

type Props = { readonly checkIn: CheckInState; readonly device: CheckInDevice }

/** A device that is new to the shop: its other identity or why it has none, then model, brand and type. */
export function NewDeviceFields({ checkIn, device }: Props) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  const { form, patch, mistakeAt } = checkIn
  const hasIdentity = form.identityText.trim() !== '' || form.secondIdentity.trim() !== ''
  return (
    <Stack gap="xs">
      {hasIdentity ? <SecondIdentity checkIn={checkIn} device={device} /> : <NoIdentity checkIn={checkIn} />}
      <ModelSearch
        brand={form.brand}
        text={form.model}
        error={mistakeAt('device.model')}
        onText={model => patch({ model })}
        onPick={({ name, brand, typeId }) => patch({ model: name, brand, typeId }, 'fault')}
        onAsTyped={() => checkIn.goTo('brand')}
      />
      <Group grow gap="xs" align="flex-start">
        <BrandSearch
          text={form.brand}
          error={mistakeAt('device.brand')}
          onText={brand => patch({ brand })}
          onPick={brand => patch({ brand }, 'type')}
        />
        <NativeSelect
          label={t('devices.type')}
          data-field="type"
          value={form.typeId ?? ''}
          error={mistakeAt('device.typeId')}
          data={[
            { value: '', label: t('devices.chooseType') },
            ...device.types.map(type => ({ value: type.id, label: typeName(type, locale) })),
          ]}
          onChange={event => patch({ typeId: event.currentTarget.value || null })}
        />
      </Group>
    </Stack>
  )
}

/** The serial beside the IMEI, or the IMEI beside the serial where the type may have one. */
function SecondIdentity({ checkIn, device }: Props) {
  const { t } = useTranslation()
  const { form, patch, mistakeAt } = checkIn
  const { main } = identityOf(form, device.type?.hasImei)
  if (main === 'serialNo' && device.type?.hasImei === false) return null
  const other = main === 'serialNo' ? 'imei' : 'serialNo'
  return (
    <>
      <TextInput
        label={`${t(`devices.${other}`)} (${t('common.optional')})`}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        maxLength={other === 'imei' ? 30 : 60}
        value={form.secondIdentity}
        error={mistakeAt(`device.${other}`)}
        onChange={event => patch({ secondIdentity: event.currentTarget.value, imeiReason: '' })}
      />
      {other === 'imei' && form.secondIdentity !== '' && (
        <CheckInImeiAdvice
          checkIn={checkIn}
          imei={form.secondIdentity}
          onAccept={secondIdentity => patch({ secondIdentity })}
        />
      )}
    </>
  )
}

/** Why a device has no identity that could be typed (rule C1). */
function NoIdentity({ checkIn }: Pick<Props, 'checkIn'>) {
  const { t } = useTranslation()
  const { form, patch, mistakeAt } = checkIn
  return (
    <Group grow gap="xs" align="flex-start">
      <NativeSelect
        label={t('checkIn.device.readable')}
        value={form.identity}
        data={identityKinds.map(kind => ({ value: kind, label: t(`devices.identities.${kind}`) }))}
        onChange={event =>
          patch({ identity: identityKinds.find(kind => kind === event.currentTarget.value) ?? 'known' })
        }
      />
      {form.identity !== 'known' && (
        <TextInput
          label={t('devices.identityReason')}
          maxLength={400}
          value={form.identityReason}
          error={mistakeAt('device.identityReason')}
          onChange={event => patch({ identityReason: event.currentTarget.value })}
        />
      )}
    </Group>
  )
}
