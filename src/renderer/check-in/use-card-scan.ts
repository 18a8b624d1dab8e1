import { useApi } from '../api/api-context'
import type { CheckInState } from './use-check-in-form'

/** A scanned warranty card leads to its device; one whose device is not known yet describes it. */
export function useCardScan({ patch, goTo }: CheckInState): (code: string) => Promise<void> {
  const { client } = useApi()
  return async code => {
    const card = await client.warranty.find({ text: code }).catch(() => null)
    const found = { cardNumber: card?.number ?? code, deviceId: null, imeiReason: '', reworkOfId: null }
    patch({
      ...found,
      ...(card?.serialNo && { identityText: card.serialNo }),
      ...(card?.brand && { brand: card.brand }),
      ...(card?.model && { model: card.model }),
    })
    goTo(card?.serialNo ? 'fault' : 'identity')
  }
}
