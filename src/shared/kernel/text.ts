import { toAsciiDigits } from './digits'

/**
 * Spellings of one letter that remain after NFKD and the loss of marks; the hamza forms أ إ آ ؤ ئ ۀ
 * have lost their mark by then. ە ہ ھ are what other keyboards type for ه.
 */
const spelling: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ٱ: 'ا',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
}

/** Marks (harakat, accents), invisible format characters (ZWNJ, bidi marks) and tatweel. */
const dropped = /[\p{M}\p{Cf}\u0640]/gu

/** The one folding for index and query alike (rule N5); never store the result in place of the text. */
export function foldText(text: string): string {
  return toAsciiDigits(text.normalize('NFKD').replace(dropped, ''))
    .replace(/[يىكٱةەہھ]/g, letter => spelling[letter] ?? letter)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** What the word index stores of a text: its folded words and each adjacent pair joined («می‌روم» → می, روم, میروم). */
export function searchWords(text: string): string[] {
  const words = wordsOf(text)
  const pairs = words.slice(1).map((word, index) => `${words[index]}${word}`)
  return unique([...words, ...pairs])
}

/** The folded words of a query, each to be looked up by its beginning. */
export function queryWords(text: string): string[] {
  return unique(wordsOf(text))
}

/** The folded text without any separator, for the trigram index that forgives every spacing. */
export function compactText(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

/**
 * The first character that could reorder or hide what people read, or break a store: a bidi embedding,
 * override or isolate, a control other than tab and line break, a lone surrogate. ZWNJ, ZWJ, LRM and RLM are fine.
 */
export function unsafeCharacterIn(text: string): string | undefined {
  const lineBreaksAlike = text.replaceAll('\r\n', '\n')
  for (const character of lineBreaksAlike) {
    if (isUnsafe(character.codePointAt(0) ?? 0)) return character
  }
  return undefined
}

/** Whether a letter of a script that runs from right to left stands in it; the digits of such scripts are no letters. */
export function hasRightToLeftLetter(text: string): boolean {
  return /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)
}

function wordsOf(text: string): string[] {
  // Folding drops ZWNJ, but two words meet there: make it a space first.
  return foldText(text.replaceAll('\u200c', ' '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)]
}

function isUnsafe(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a
  return (
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    (code >= 0xd800 && code <= 0xdfff)
  )
}
