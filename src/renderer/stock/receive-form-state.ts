import { useEffect, useRef, useState } from 'react'
import { refusalOf } from '../api/refusal'
import { useCommand } from '../api/use-command'
import { focusFirstMistake } from '../check-in/field-order'
import { isFieldRefusal } from '../ui/field-refusal'
import { type Mistakes, useMistakes } from './line-mistakes'
import type { Line } from './line-model'
import { type DocumentLines, useDocumentLines } from './line-state'
import type { ReceiptTarget } from './receipt-target'
import type { ReceiptForm } from './receive-draft'

type Options<Saved> = {
  readonly target: ReceiptTarget<Saved>
  readonly initial: ReceiptForm
  readonly onChange: (form: ReceiptForm) => void
  /** Is waited for before the receipt is sent: a crash after that must find what was sent. */
  readonly onSend: (form: ReceiptForm) => Promise<unknown>
  readonly onSaved: (saved: Saved) => void
}

/** What the parts of the receiving screen share. */
export type ReceiveState = Pick<ReceiptTarget<unknown>, 'expected'> & {
  readonly form: ReceiptForm
  readonly patch: (changed: Partial<ReceiptForm>) => void
  readonly lines: DocumentLines
  /** What is wrong, once the person has tried to save. */
  readonly mistakes: Mistakes
  /** The refusal where no field shows it. */
  readonly unplacedError: unknown
  /** A code is still unknown, and the person has tried to save. */
  readonly isUnknownLeft: boolean
  /** How many lines would be sent. */
  readonly lineCount: number
  /** The sentence at a field of a line. */
  readonly mistakeAt: (line: Line, field: string) => string | undefined
  /** Whether main found the cost of the line unusual. */
  readonly isCostAsked: (line: Line) => boolean
  readonly isSaving: boolean
  readonly submit: () => void
  readonly root: React.RefObject<HTMLFormElement | null>
  /** Counts a scan of a code that no part has. */
  readonly keepUnknown: (code: string) => void
  /** Forgets the code; gives how often it was scanned. */
  readonly settleUnknown: (code: string) => number
}

/** The state of a receipt from the first scan to the saved document; sent twice it makes one document. */
export function useReceiveForm<Saved>({
  target,
  initial,
  onChange,
  onSend,
  onSaved,
}: Options<Saved>): ReceiveState {
  const mistakesOf = useMistakes()
  const [form, setForm] = useState(initial)
  const [isTried, setTried] = useState(false)
  const [failures, setFailures] = useState(0)
  const latest = useRef(initial)
  const root = useRef<HTMLFormElement>(null)
  const save = useCommand(
    async (values: unknown) => {
      await onSend(latest.current)
      return target.send(values)
    },
    onSaved,
    () => change({ commandId: crypto.randomUUID() }),
  )
  const change = (changed: Partial<ReceiptForm>) => {
    latest.current = { ...latest.current, ...changed }
    setForm(latest.current)
    onChange(latest.current)
  }
  const patch = (changed: Partial<ReceiptForm>) => {
    change(changed)
    save.clearError()
  }
  const lines = useDocumentLines({
    root,
    isBegun: target.expected === undefined,
    lines: form.lines,
    read: () => latest.current.lines,
    write: changed => patch({ lines: changed }),
  })
  const submit = () => {
    const values = target.valuesOf(latest.current)
    setTried(true)
    if (target.schema.safeParse(values).success && latest.current.unknown.length === 0) save.run(values)
    else setFailures(failures + 1)
  }
  // The mistakes are marked only once the page has been drawn with them.
  useEffect(() => {
    if (failures > 0 || save.error) focusFirstMistake(root.current)
  }, [failures, save.error])
  const isMarked = isTried || Boolean(save.error)
  const mistakes = isMarked
    ? mistakesOf(target.valuesOf(form), target.schema, save.error)
    : new Map<string, string>()
  const costAt = refusedCostAt(save.error)
  const sentLines = target.sentLines(form)
  return {
    form,
    patch,
    lines,
    expected: target.expected,
    mistakes,
    lineCount: new Set(sentLines).size,
    mistakeAt: (line, at) =>
      sentLines
        .map((sent, index) => sent === line && mistakes.get(`lines.${index}.${at}`))
        .find(sentence => typeof sentence === 'string'),
    isCostAsked: line => costAt !== undefined && sentLines[costAt] === line,
    unplacedError: isFieldRefusal(save.error) ? undefined : save.error,
    isUnknownLeft: isTried && form.unknown.length > 0,
    isSaving: save.isRunning,
    submit,
    root,
    keepUnknown: code => patch({ unknown: withScan(latest.current.unknown, code) }),
    settleUnknown: code => {
      const { unknown } = latest.current
      patch({ unknown: unknown.filter(other => other.code !== code) })
      return unknown.find(other => other.code === code)?.pieces ?? 0
    },
  }
}

function refusedCostAt(error: unknown): number | undefined {
  const refusal = error ? refusalOf(error) : undefined
  const at = /^lines\.(\d+)\.unitCost$/.exec(refusal?.data.field ?? '')?.[1]
  return refusal?.code === 'COST_UNUSUAL' && at ? Number(at) : undefined
}

type Unknown = ReceiptForm['unknown']

function withScan(unknown: Unknown, code: string): Unknown {
  const isThere = unknown.some(other => other.code === code)
  if (!isThere) return [...unknown, { code, pieces: 1 }]
  return unknown.map(other => (other.code === code ? { code, pieces: other.pieces + 1 } : other))
}
