import { compactText, queryWords } from '#shared/kernel/text'
import { codeKey } from './code-key'

/** What a typed text may be of a part, folded (rule N5). */
export type PartQuery = {
  /** A whole number or barcode, as its key. */
  readonly key: string
  /** A part of one, without separators. */
  readonly code: string
  /** Starts of words of names, brand and number. */
  readonly words: readonly string[]
}

/** No name is told apart by more words than these. */
const wordLimit = 6

export function readPartQuery(text: string): PartQuery {
  return {
    key: codeKey(text),
    code: compactText(text),
    words: queryWords(text).slice(0, wordLimit),
  }
}
