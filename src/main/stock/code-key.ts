import { compactText, foldText } from '#shared/kernel/text'

/**
 * What equality of part numbers, barcodes and codes of places means: any spelling (rule N5), any case, with or without
 * separators. A code of nothing but separators is compared as it is.
 */
export function codeKey(code: string): string {
  return compactText(code) || foldText(code) || code
}
