import { Stack, TextInput } from '@mantine/core'
import { IconBarcode } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { toAsciiDigits } from '#shared/kernel/digits'
import { checkImei, looksLikeImei } from '#shared/kernel/imei'
import { parseReceiptCode } from '#shared/repairs/receipt-code'
import { readCardNumber } from '#shared/warranty/card-number'
import { useScanTarget } from '../search/use-scan-target'
import { CardOfDevice } from './card-of-device'
import { CheckInImeiAdvice } from './check-in-imei-advice'
import { identityOf } from './check-in-input'
import type { FieldName } from './field-order'
import { KnownDeviceCard } from './known-device-card'
import { NewDeviceFields } from './new-device-fields'
import { useCardScan } from './use-card-scan'
import type { CheckInDevice } from './use-check-in-device'
import type { CheckInState } from './use-check-in-form'

type Props = { readonly checkIn: CheckInState; readonly device: CheckInDevice }

/** Which device: known at once by its serial or IMEI, or new and described (rules A4–A6). */
export function DevicePicker({ checkIn, device }: Props) {
  const { t } = useTranslation()
  const { form, patch, mistakeAt } = checkIn
  const { known, type } = device
  const { main } = identityOf(form, type?.hasImei)

  const identify = (identityText: string, goTo?: FieldName) =>
    patch({ identityText, deviceId: null, cardNumber: '', imeiReason: '', reworkOfId: null }, goTo)
  const goOn = async (code: string) => {
    const isKnown = await device.isKnown(code)
    const isOdd = !isKnown && looksLikeImei(code) && type?.hasImei !== false && !checkImei(code).ok
    checkIn.goTo(isKnown ? 'fault' : isOdd ? 'imei-advice' : 'model')
  }
  const identifyByCard = useCardScan(checkIn)
  useScanTarget(code => {
    // A receipt names a repair that stands already: the place around opens it.
    if (parseReceiptCode(code)) return false
    if (readCardNumber(code).kind === 'right') {
      void identifyByCard(code)
      return true
    }
    identify(code)
    void goOn(code)
    return true
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.code !== 'Enter' && event.code !== 'NumpadEnter') || event.ctrlKey) return
    if (form.identityText.trim() === '') return
    event.preventDefault()
    void goOn(form.identityText)
  }

  return (
    <Stack gap="xs">
      <TextInput
        label={t('checkIn.device.identity')}
        placeholder={t('checkIn.device.identityHint')}
        leftSection={<IconBarcode size={18} aria-hidden />}
        data-field="identity"
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        maxLength={60}
        value={form.identityText}
        error={mistakeAt('device.id', `device.${main}`, 'cardNumber')}
        description={
          main === 'serialNo' && !known && isAlmostImei(form.identityText, type?.hasImei)
            ? t('checkIn.device.imeiLengthHint')
            : undefined
        }
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        onChange={event => identify(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {known ? (
        <KnownDeviceCard
          checkIn={checkIn}
          device={known}
          type={type}
          onAnother={() => identify('', 'identity')}
        />
      ) : (
        <>
          {main === 'imei' && (
            <CheckInImeiAdvice checkIn={checkIn} imei={form.identityText} onAccept={identify} />
          )}
          <NewDeviceFields checkIn={checkIn} device={device} />
        </>
      )}
      <CardOfDevice checkIn={checkIn} device={device} />
    </Stack>
  )
}

/** Digits alone, nearly as many as an IMEI has: most likely one with a digit too few or too many. */
function isAlmostImei(text: string, hasImei: boolean | undefined): boolean {
  return hasImei !== false && /^(\d{12,13}|\d{16,17})$/.test(toAsciiDigits(text).replace(/[\s-]/g, ''))
}
