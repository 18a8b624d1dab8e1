import { phoneIndexText } from '#shared/kernel/phone'
import { compactText, searchWords } from '#shared/kernel/text'
import { gramsOf } from '#shared/search/grams'

/** The words that the index of names, faults and models holds of a text, each once. */
export function wordsText(text: string): string {
  return searchWords(text).join(' ')
}

/** The grams by which any part of a name is found, whatever its spacing. */
export function namePartsText(name: string): string {
  return gramsOf(compactText(name)).join(' ')
}

export function phonesText(phones: readonly (string | null)[]): string {
  return phones.flatMap(phone => (phone ? gramsOf(phoneIndexText(phone)) : [])).join(' ')
}

export function serialsText(serialKey: string | null, imei: string | null): string {
  return [serialKey, imei].flatMap(key => (key ? gramsOf(key) : [])).join(' ')
}

/** The grams by which any part of a part's number or of one of its barcodes is found. */
export function codesText(codes: readonly string[]): string {
  return codes.flatMap(code => gramsOf(compactText(code))).join(' ')
}

export function repairText(parts: {
  readonly brand: string
  readonly model: string
  readonly fault: string
  readonly foundFault: string
}): string {
  return [parts.brand, parts.model, parts.fault, parts.foundFault].filter(Boolean).join('\n')
}
