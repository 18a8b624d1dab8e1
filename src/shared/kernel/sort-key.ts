import { toAsciiDigits } from './digits'

/**
 * The order of Persian dictionaries, as in CLDR's `fa`: آ before ا, hamza on any seat after ا, و before ه;
 * punctuation, digits, Persian letters, Latin. One place an entry; later characters in it break ties only.
 */
const places: readonly string[] = [
  ...' _-,،;؛:!?؟.\'"()[]{}@*/\\&#%+',
  ...'0123456789',
  ...[
    'آ',
    'اٱ',
    'ءأإؤئ',
    'ب',
    'پ',
    'ت',
    'ث',
    'ج',
    'چ',
    'ح',
    'خ',
    'د',
    'ذ',
    'ر',
    'ڕ',
    'ز',
    'ژ',
    'س',
    'ش',
    'ص',
  ],
  ...['ض', 'ط', 'ظ', 'ع', 'غ', 'ف', 'ڤ', 'ق', 'کك', 'گ', 'ل', 'ڵ', 'م', 'ن', 'و', 'ۆ', 'هەہةۀھ', 'یىيێ'],
  ...[...'abcdefghijklmnopqrstuvwxyz'].map(letter => `${letter}${letter.toUpperCase()}`),
]

type Weight = { readonly place: string; readonly variant: string }

const weights: ReadonlyMap<string, Weight> = new Map(
  places.flatMap((characters, index) =>
    [...characters].map((character, variant): [string, Weight] => [
      character,
      { place: placeCode(index), variant: String(variant) },
    ]),
  ),
)

/** Letters that no place lists follow all that are listed, in the order of their code points. */
const unlisted = '\u0180'

/**
 * A key whose plain binary order (SQLite BINARY, PostgreSQL "C") is Persian alphabetical order (rule N4),
 * for the columns that lists are sorted by. Words that differ only in harakat share one key.
 */
export function sortKey(text: string): string {
  const found = charactersOf(text).flatMap(weightsOf)
  const variants = found
    .map(weight => weight.variant)
    .join('')
    .replace(/0+$/, '')
  const key = found.map(weight => weight.place).join('')
  // A space is below every place, so a shorter word stays before its continuations.
  return variants === '' ? key : `${key} ${variants}`
}

/** One printable character below U+0100 for each place; the C1 controls between are skipped. */
function placeCode(index: number): string {
  const firstAscii = 0x21
  const code = firstAscii + index
  return String.fromCharCode(code < 0x7f ? code : code - 0x7f + 0xa1)
}

function charactersOf(text: string): string[] {
  const plain = toAsciiDigits(text.normalize('NFKC'))
  return [
    ...plain
      .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  ]
}

function weightsOf(character: string): Weight[] {
  const listed = weights.get(character)
  if (listed) return [listed]
  const base = character.normalize('NFKD').replace(/\p{M}/gu, '')
  if (base !== character) return [...base].flatMap(weightsOf)
  return /[\p{L}\p{N}]/u.test(character) ? [{ place: `${unlisted}${character}`, variant: '0' }] : []
}
