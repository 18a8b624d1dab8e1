import { refusalOf } from '../api/refusal'
import { type DocumentForm, useDocumentForm } from './document-form'
import type { Line } from './line-model'
import { type DocumentLines, useDocumentLines } from './line-state'
import type { ReceiptTarget } from './receipt-target'
import type { ReceiptForm } from './receive-draft'

type Options<Saved> = {
  readonly target: ReceiptTarget<Saved>
  readonly initial: ReceiptForm
  readonly onChange: (form: ReceiptForm) => void
  readonly onSend: (form: ReceiptForm) => Promise<unknown>
  readonly onSaved: (saved: Saved) => void
}

/** What the parts of the receiving screen share. */
export type ReceiveState = Pick<ReceiptTarget<unknown>, 'expected'> &
  DocumentForm<ReceiptForm> & {
    readonly lines: DocumentLines
    /** A code is still unknown, and the person has tried to save. */
    readonly isUnknownLeft: boolean
    /** How many lines would be sent. */
    readonly lineCount: number
    /** The sentence at a field of a line. */
    readonly mistakeAt: (line: Line, field: string) => string | undefined
    /** Whether main found the cost of the line unusual. */
    readonly isCostAsked: (line: Line) => boolean
    /** Counts a scan of a code that no part has. */
    readonly keepUnknown: (code: string) => void
    /** Forgets the code; gives how often it was scanned. */
    readonly settleUnknown: (code: string) => number
  }

/** The state of a receipt from the first scan to the saved document. */
export function useReceiveForm<Saved>({ target, ...options }: Options<Saved>): ReceiveState {
  const document = useDocumentForm({
    ...options,
    judged: form => ({ values: target.valuesOf(form), schema: target.schema }),
    isReady: ({ unknown }) => unknown.length === 0,
    send: form => target.send(target.valuesOf(form)),
  })
  const { root, form, read, patch, mistakes, isTried, error } = document
  const lines = useDocumentLines({
    root,
    isBegun: target.expected === undefined,
    lines: form.lines,
    read: () => read().lines,
    write: changed => patch({ lines: changed }),
  })
  const costAt = refusedCostAt(error)
  const sentLines = target.sentLines(form)
  return {
    ...document,
    lines,
    expected: target.expected,
    lineCount: new Set(sentLines).size,
    mistakeAt: (line, at) =>
      sentLines
        .map((sent, index) => sent === line && mistakes.get(`lines.${index}.${at}`))
        .find(sentence => typeof sentence === 'string'),
    isCostAsked: line => costAt !== undefined && sentLines[costAt] === line,
    isUnknownLeft: isTried && form.unknown.length > 0,
    keepUnknown: code => patch({ unknown: withScan(read().unknown, code) }),
    settleUnknown: code => {
      const { unknown } = read()
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
