import { CloseButton, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DeviceVerdict } from '../coverage/device-verdict'
import { ltrText } from '../ui/ltr-text'
import { identityOf } from './check-in-input'
import type { CheckInDevice } from './use-check-in-device'
import type { CheckInState } from './use-check-in-form'

type Props = { readonly checkIn: CheckInState; readonly device: CheckInDevice }

/** Shorter texts name no device: they are the first keys of a longer one. */
const shortestIdentity = 4

/** The warranty of the device on the counter, and the card that was scanned with it. */
export function CardOfDevice({ checkIn, device: { known, type } }: Props) {
  const { t } = useTranslation()
  const { form, patch } = checkIn
  const { cardNumber, customerId } = form
  const { serialNo, imei } = identityOf(form, type?.hasImei)
  const given = (text: string, limit: number) => {
    const trimmed = text.trim()
    return trimmed.length >= shortestIdentity && trimmed.length <= limit ? trimmed : ''
  }
  return (
    <>
      {cardNumber !== '' && (
        <Group gap="xs" wrap="nowrap">
          <Text size="sm">{t('coverage.scannedCard', { number: ltrText(cardNumber) })}</Text>
          <CloseButton
            size="sm"
            aria-label={t('coverage.withoutCard')}
            onClick={() => patch({ cardNumber: '' })}
          />
        </Group>
      )}
      <DeviceVerdict
        question={{
          ...(known && { deviceId: known.id }),
          serialNo: known ? '' : given(serialNo, 60),
          imei: known ? '' : given(imei, 30),
          cardNumber,
          ...(customerId && { customerId }),
        }}
      />
    </>
  )
}
