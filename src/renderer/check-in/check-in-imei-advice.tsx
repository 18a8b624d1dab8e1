import { ImeiAdvice } from '../devices/imei-advice'
import type { CheckInState } from './use-check-in-form'

type Props = {
  readonly checkIn: CheckInState
  readonly imei: string
  readonly onAccept: (imei: string) => void
}

/** What is odd about the IMEI of this check-in, with its reason kept in the form. */
export function CheckInImeiAdvice({ checkIn, imei, onAccept }: Props) {
  return (
    <ImeiAdvice
      imei={imei}
      onAccept={onAccept}
      reason={checkIn.form.imeiReason}
      error={checkIn.mistakeAt('device.imeiReason')}
      onReason={imeiReason => checkIn.patch({ imeiReason })}
    />
  )
}
