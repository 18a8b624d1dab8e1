import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#shared/kernel/ids'
import { ltrText } from '../ui/ltr-text'
import { useUndoNotice } from '../ui/use-undo-notice'
import { hasSerial, type Line, type LinePart, lineOf, withLine, withPiece } from './line-model'
import { useLineFocus } from './use-line-focus'

type Options = {
  /** False where the lines were laid out before any of them was touched: no serial belongs to one of them yet. */
  readonly isBegun?: boolean
  /** What the lines are drawn in. */
  readonly root: React.RefObject<HTMLElement | null>
  readonly lines: readonly Line[]
  /** The lines at this moment, also before they are drawn. */
  readonly read: () => readonly Line[]
  readonly write: (lines: Line[]) => void
}

/** The lines of a document that is being made, and what is done to them. */
export type DocumentLines = {
  readonly lines: readonly Line[]
  /** The part whose line was touched last: scanned serials go to it. */
  readonly currentId: Id | undefined
  readonly touch: (partId: Id) => void
  /** Adds pieces of the part and leads to its line. */
  readonly addPart: (part: LinePart, pieces?: number) => void
  readonly change: (partId: Id, changed: Partial<Line>) => void
  /** Takes a line out; it can be had again. */
  readonly remove: (partId: Id) => void
  /** False where the line has the serial already. */
  readonly addSerial: (partId: Id, serialNo: string) => boolean
  /** The serialised part that waits for scanned serials. */
  readonly waitsForSerial: () => LinePart | undefined
}

/** Lines that grow by scans, one a part. */
export function useDocumentLines({ root, isBegun = true, lines, read, write }: Options): DocumentLines {
  const { t } = useTranslation()
  const offerUndo = useUndoNotice()
  const [currentId, setCurrentId] = useState<Id | undefined>(isBegun ? lines.at(-1)?.part.id : undefined)
  // A scan may follow before the page has been drawn.
  const current = useRef(currentId)
  const touch = (partId: Id) => {
    current.current = partId
    setCurrentId(partId)
  }
  const leadTo = useLineFocus(root)
  const remove = (partId: Id) => {
    const before = read()
    const line = lineOf(before, partId)
    if (!line) return
    write(before.filter(other => other !== line))
    offerUndo(t('stockDocuments.lines.removed', { part: ltrText(line.part.number) }), async () => {
      if (!lineOf(read(), partId)) write([...read(), line])
    })
  }
  return {
    lines,
    currentId,
    touch,
    addPart: (part, pieces) => {
      write(withPiece(read(), part, pieces))
      touch(part.id)
      leadTo(part.id)
    },
    change: (partId, changed) => write(withLine(read(), partId, changed)),
    remove,
    addSerial: (partId, serialNo) => {
      const line = lineOf(read(), partId)
      if (!line || hasSerial(line, serialNo)) return false
      write(withLine(read(), partId, { serialNos: [...line.serialNos, serialNo.trim()] }))
      return true
    },
    waitsForSerial: () => {
      const part = lineOf(read(), current.current)?.part
      return part?.isSerialised ? part : undefined
    },
  }
}
