import { notifications } from '@mantine/notifications'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Count, CountedPart, CountLine, Identified } from '#shared/counting/model'
import type { Id } from '#shared/kernel/ids'
import { decimalsOf, stepsPerUnit } from '#shared/stock/units'
import { useApi } from '../api/api-context'
import { ltrText } from '../ui/ltr-text'
import { ownDirection } from '../ui/own-direction'
import { useErrorSentence } from '../ui/use-sentence'

/** What was counted last, to be seen from where one stands. */
export type LastCounted = {
  readonly line: CountLine
  /** Steps that were added. */
  readonly quantity: number
  readonly serialNo: string | undefined
}

/** What the parts of the counting screen share. */
export type Counting = {
  readonly placeId: Id | null
  readonly choosePlace: (id: Id) => void
  /** The part that a typed quantity or serial goes to. */
  readonly part: CountedPart | undefined
  readonly choosePart: (part: CountedPart) => void
  readonly last: LastCounted | undefined
  readonly scan: (code: string) => void
  readonly add: (part: CountedPart, found: Found) => void
  /** Scanned codes that nothing has, with how often each was scanned. */
  readonly unknown: ReadonlyMap<string, number>
  readonly leaveUnknown: (code: string) => void
}

export type Found = { readonly quantity: number; readonly serialNos: readonly string[] }

/** Whether a scan of such a part alone says how much of it there is: one more piece. */
export function isCountedByScan({ isSerialised, unit }: Pick<CountedPart, 'isSerialised' | 'unit'>): boolean {
  return !isSerialised && decimalsOf(unit) === 0
}

/** Counting by scans, each of which is stored at once, in the order in which they came. */
export function useCounting(count: Count): Counting {
  const { client } = useApi()
  const queue = useQueue()
  const tell = useTelling()
  const [only, another] = count.places
  const [placeId, setPlaceId] = useState<Id | null>(only && !another ? only.id : null)
  const [part, setPart] = useState<CountedPart>()
  const [last, setLast] = useState<LastCounted>()
  const [unknown, setUnknown] = useState<ReadonlyMap<string, number>>(new Map())
  // The next scan may come before the page has been drawn.
  const now = useRef({ placeId, part })
  const choosePlace = (id: Id) => {
    now.current = { placeId: id, part: undefined }
    setPlaceId(id)
    setPart(undefined)
  }
  const choosePart = (chosen: CountedPart) => {
    now.current = { ...now.current, part: chosen }
    setPart(chosen)
  }
  const addNow = async (added: CountedPart, { quantity, serialNos }: Found) => {
    const at = now.current.placeId
    choosePart(added)
    if (at === null) return tell.placeFirst()
    const input = { countId: count.id, placeId: at, partId: added.id, quantity, serialNos: [...serialNos] }
    const line = await client.counting.add({ commandId: crypto.randomUUID(), ...input })
    setLast({ line, quantity, serialNo: serialNos.at(-1) })
  }
  const take = async (code: string, found: Identified) => {
    const current = now.current.part
    if (found.kind === 'place') {
      choosePlace(found.place.id)
      tell.place(found.place.name)
    } else if (found.kind === 'part') {
      if (isCountedByScan(found.part)) await addNow(found.part, onePiece(found.part))
      else choosePart(found.part)
    } else if (found.kind === 'unit') await addNow(found.part, { quantity: 1, serialNos: [found.serialNo] })
    else if (found.kind === 'outside') tell.outside(found.name)
    else if (current?.isSerialised) await addNow(current, { quantity: 1, serialNos: [code] })
    else setUnknown(known => new Map(known).set(code, (known.get(code) ?? 0) + 1))
  }
  return {
    placeId,
    choosePlace,
    part,
    choosePart,
    last,
    scan: scanned => {
      const code = scanned.trim().slice(0, 60)
      if (code === '') return
      queue(async () => {
        const current = now.current.part
        const asked = { countId: count.id, code, ...(current?.isSerialised && { partId: current.id }) }
        await take(code, await client.counting.identify(asked))
      })
    },
    add: (added, found) => queue(() => addNow(added, found)),
    unknown,
    leaveUnknown: code => setUnknown(known => new Map([...known].filter(([other]) => other !== code))),
  }
}

/** One piece of a part that is counted in pieces. */
function onePiece({ unit }: CountedPart): Found {
  return { quantity: stepsPerUnit(unit), serialNos: [] }
}

/** Acts one after the other; one that fails says why and does not hold up the next. */
function useQueue(): (act: () => Promise<unknown>) => void {
  const sentence = useErrorSentence()
  const waiting = useRef<Promise<unknown>>(Promise.resolve())
  return act => {
    waiting.current = waiting.current
      .then(act)
      .catch((error: unknown) => notifications.show({ color: 'red', message: sentence(error) }))
  }
}

function useTelling() {
  const { t } = useTranslation()
  return {
    place: (name: string) =>
      notifications.show({ message: t('counting.scan.placeTaken', { place: ownDirection(name) }) }),
    placeFirst: () => void notifications.show({ color: 'orange', message: t('counting.scan.placeFirst') }),
    outside: (name: string) =>
      notifications.show({ color: 'orange', message: t('counting.scan.outside', { name: ltrText(name) }) }),
  }
}
