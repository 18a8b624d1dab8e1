import { notifications } from '@mantine/notifications'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { askSchema } from '#shared/part-requests/model'
import { useApi } from '../api/api-context'
import { useCommand, useCommandId } from '../api/use-command'
import { focusFirstMistake } from '../check-in/field-order'
import { useScanTarget } from '../search/use-scan-target'
import { type Mistakes, useMistakes } from '../stock/line-mistakes'
import { useLineScan } from '../stock/line-scan'
import { ltrText } from '../ui/ltr-text'
import { type AskLine, askedOf, withAsked, withChanged } from './ask-lines'

type Options = {
  readonly repairId: Id
  /** What the lines are drawn in. */
  readonly root: RefObject<HTMLElement | null>
  readonly onDone: () => void
}

/** The list of parts that is being asked for, from the first scan to the answer. */
export function useAsk({ repairId, root, onDone }: Options) {
  const { t } = useTranslation()
  const { client } = useApi()
  const commandId = useCommandId()
  const mistakesOf = useMistakes()
  const [lines, setLines] = useState<readonly AskLine[]>([])
  const [isTried, setTried] = useState(false)
  const [failures, setFailures] = useState(0)
  const save = useCommand(
    client.partRequests.ask,
    () => {
      commandId.renew()
      notifications.show({ message: t('partRequests.done.asked') })
      onDone()
    },
    commandId.renew,
  )
  const write = (next: (before: readonly AskLine[]) => readonly AskLine[]) => {
    setLines(next)
    save.clearError()
  }
  const add = (part: AskLine['part']) => write(before => withAsked(before, part))
  useAskScan(add)
  // The mistakes are marked only once the form has been drawn with them.
  useEffect(() => {
    if (failures > 0 || save.error) focusFirstMistake(root.current)
  }, [failures, save.error, root])
  const values = { commandId: commandId.current(), repairId, lines: askedOf(lines) }
  const none: Mistakes = useRef(new Map<string, string>()).current
  return {
    lines,
    mistakes: isTried || save.error ? mistakesOf(values, askSchema, save.error) : none,
    save,
    add,
    change: (partId: Id, changed: Parameters<typeof withChanged>[2]) =>
      write(before => withChanged(before, partId, changed)),
    remove: (partId: Id) => write(before => before.filter(({ part }) => part.id !== partId)),
    submit: () => {
      const input = askSchema.safeParse(values).data
      setTried(true)
      if (input) save.run(input)
      else setFailures(failures + 1)
    },
  }
}

/** A scanned barcode or number adds a piece of its part. */
function useAskScan(add: (part: AskLine['part']) => void): void {
  const { t } = useTranslation()
  const warn = (message: string) => notifications.show({ color: 'orange', message })
  const scan = useLineScan({
    places: [],
    onPlace: () => undefined,
    onPart: ({ isActive, stock, ...part }) => {
      if (isActive) add({ ...part, available: stock.available })
      else warn(t('partRequests.ask.notKept', { part: ltrText(part.number) }))
    },
    onSerial: () => false,
    onUnknown: code => warn(t('partRequests.ask.unknownCode', { code: ltrText(code) })),
  })
  useScanTarget(code => {
    scan(code)
    return true
  })
}
