import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { normalizeSerial } from '#shared/kernel/imei'
import type { Part } from '#shared/stock/part'
import type { Place } from '#shared/stock/place'
import { useApi } from '../api/api-context'
import { useErrorSentence } from '../ui/use-sentence'

type Answers = {
  readonly places: readonly Place[]
  readonly onPlace: (place: Place) => void
  readonly onPart: (part: Part) => void
  /** Offered what names no part; false where no line waits for serials. */
  readonly onSerial: (code: string) => boolean
  readonly onUnknown: (code: string) => void
}

/** Says what scanned codes are, in the order in which they came: a place, a part, a serial of the current line. */
export function useLineScan(answers: Answers): (code: string) => void {
  const { client } = useApi()
  const sentence = useErrorSentence()
  const latest = useRef(answers)
  const waiting = useRef<Promise<unknown>>(Promise.resolve())
  useEffect(() => {
    latest.current = answers
  })
  const take = async (code: string) => {
    const place = placeOfCode(latest.current.places, code)
    if (place) return latest.current.onPlace(place)
    const part = await client.stock.findPart({ code })
    if (part) return latest.current.onPart(part)
    if (!latest.current.onSerial(code)) latest.current.onUnknown(code)
  }
  return code => {
    const text = code.trim().slice(0, 60)
    if (text === '') return
    waiting.current = waiting.current
      .then(() => take(text))
      .catch((error: unknown) => notifications.show({ color: 'red', message: sentence(error) }))
  }
}

/** The place that has the code; one that is no longer used has none. */
export function placeOfCode(places: readonly Place[], code: string): Place | undefined {
  const key = normalizeSerial(code)
  return places.find(place => place.isActive && place.code !== '' && normalizeSerial(place.code) === key)
}
