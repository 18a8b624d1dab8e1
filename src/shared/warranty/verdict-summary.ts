import { type LineKind, lineKinds } from './line-kind'
import { reasonSentence } from './reason-sentence'
import type { LineVerdict, Reason, Verdict, VerdictResult } from './verdict-model'
import { fillIn, inOwnDirection, type VerdictFormat, verdictTexts } from './verdict-words'

/** Kinds of line with one result for one reason. */
export type VerdictGroup = {
  readonly lines: readonly LineKind[]
  readonly result: VerdictResult
  /** The first of those that made the result. */
  readonly reason: Reason
}

/**
 * What is to be said of a device's lines: those alike in result and first reason together. A kind of line that the
 * policy never covers is left out where there is anything else to say.
 */
export function summaryOf({ lines }: Pick<Verdict, 'lines'>): readonly VerdictGroup[] {
  const groups = new Map<string, { lines: LineKind[]; result: VerdictResult; reason: Reason }>()
  const told = lineKinds.filter(line => lines[line].reasons[0]?.code !== 'LINE_NOT_COVERED')
  for (const line of told.length > 0 ? told : lineKinds) {
    const { result, reasons } = lines[line]
    const [reason] = reasons
    // A verdict has at least the reason that made it.
    if (!reason) continue
    const key = JSON.stringify([result, reason])
    const group = groups.get(key)
    if (group) group.lines.push(line)
    else groups.set(key, { lines: [line], result, reason })
  }
  return [...groups.values()]
}

/** The best result that any kind of line has: what a badge shows for the whole device. */
export function bestResult({ lines }: Pick<Verdict, 'lines'>): VerdictResult {
  const results = lineKinds.map(line => lines[line].result)
  return (['covered', 'needs_expert'] as const).find(result => results.includes(result)) ?? 'not_covered'
}

/**
 * The verdict for the counter and the receipt, mostly one line: «مشمول گارانتی (قطعه و اجرت): فعال‌سازی … = تا …». Lines
 * that differ have a sentence each.
 */
export function verdictSentences(format: VerdictFormat, verdict: Pick<Verdict, 'lines'>): readonly string[] {
  return summaryOf(verdict).map(({ lines, result, reason }) => {
    const what = lines.length < lineKinds.length ? linesInWords(format, lines) : undefined
    return summarySentence(format, { result, reason, what })
  })
}

/** The verdict on what was fitted before, in one line (rule D11). */
export function fittedSentence(
  format: VerdictFormat,
  { fitted, verdict }: Verdict['fitted'][number],
): string {
  const [reason] = verdict.reasons
  if (!reason) return verdictTexts(format).results[verdict.result]
  const isNamed = reason.code === 'FITTED_IN_TERM' || reason.code === 'FITTED_TERM_OVER'
  return summarySentence(format, {
    result: verdict.result,
    reason,
    what: isNamed ? undefined : inOwnDirection(fitted.description),
  })
}

/** Kinds of line in a row: «قطعه و اجرت». */
export function linesInWords(format: VerdictFormat, lines: readonly LineKind[]): string {
  const { lineWords } = verdictTexts(format)
  return new Intl.ListFormat(format.locale).format(lines.map(line => lineWords[line]))
}

type Summary = Pick<VerdictGroup, 'reason'> &
  Pick<LineVerdict, 'result'> & { readonly what: string | undefined }

function summarySentence(format: VerdictFormat, { result, reason, what }: Summary): string {
  const { results, summary, summaryOf: summaryOfSome } = verdictTexts(format)
  const said = { result: results[result], reason: reasonSentence(format, reason) }
  return what === undefined ? fillIn(summary, said) : fillIn(summaryOfSome, { ...said, what })
}
