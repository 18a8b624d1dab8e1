import type { Fit } from './part'

/** What parts several things in one cell wherever it stands, and what does so in cells without it. */
const strong = /[|\n]/
const weak = /[;؛,،]/

/** Several barcodes, or several devices, in one cell: parted by | or line ends, else by ; or commas. */
export function splitList(text: string): readonly string[] {
  const unescaped = text.replaceAll(/\\[\\|:]/g, '')
  const parts = strong.test(unescaped) ? tokens(text, '|\n') : tokens(text, ';؛,،')
  return parts.map(part => part.trim()).filter(part => part !== '')
}

/** Writes them so that `splitList` gives the same ones again. */
export function joinList(values: readonly string[]): string {
  const joined = values.join(' | ')
  return values.length === 1 && weak.test(joined) ? `${joined} |` : joined
}

/** A backslash before \ | and : takes their meaning away. */
export function escaped(text: string, signs: RegExp = /[\\|]/g): string {
  return text.replaceAll(signs, sign => `\\${sign}`)
}

export function unescaped(text: string): string {
  return text.replaceAll(/\\([\\|:])/g, '$1')
}

/** «Samsung: Galaxy A54»; without the colon the first word is the brand. A brand alone is every model of it. */
export function readFit(text: string): Fit {
  const [brand = '', ...models] = tokens(text, ':')
  if (models.length > 0) return { brand: clean(brand), model: clean(models.join(':')) }
  const [first = '', ...others] = text.split(/\s+/)
  return { brand: clean(first), model: clean(others.join(' ')) }
}

export function writtenFit({ brand, model }: Fit): string {
  return `${escaped(brand, /[\\|:]/g)}: ${escaped(model, /[\\|:]/g)}`.trim()
}

function clean(text: string): string {
  return unescaped(text).trim()
}

/** Cut at each of the signs that no backslash stands before. */
function tokens(text: string, signs: string): readonly string[] {
  const parts = ['']
  for (const [piece] of text.matchAll(/\\[\\|:]|[\s\S]/g)) {
    if (piece.length === 1 && signs.includes(piece)) parts.push('')
    else parts[parts.length - 1] += piece
  }
  return parts
}
