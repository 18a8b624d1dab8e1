import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Locale } from '#shared/kernel/locale'

type FontFile = { readonly family: string; readonly file: string }

const arabic: FontFile = { family: 'Paper Arabic', file: 'vazirmatn-arabic' }

const latin: Record<'vazirmatn' | 'inter', readonly FontFile[]> = {
  vazirmatn: [
    { family: 'Paper Latin', file: 'vazirmatn-latin' },
    { family: 'Paper Latin Extended', file: 'vazirmatn-latin-ext' },
  ],
  inter: [
    { family: 'Paper Latin', file: 'inter-latin' },
    { family: 'Paper Latin Extended', file: 'inter-latin-ext' },
  ],
}

/** Both weights are cut into every paper: a browser that fakes the bold turns the text into pictures of letters. */
const weights = [400, 700] as const

const filesOf: Record<Locale, readonly FontFile[]> = {
  fa: [arabic, ...latin.vazirmatn],
  ar: [arabic, ...latin.vazirmatn],
  en: [...latin.inter, arabic],
}

const known = new Map<Locale, string>()

/** The `@font-face` rules of a paper in this language, the fonts themselves inside as data (rule N6). */
export function fontFaces(locale: Locale): string {
  const made =
    known.get(locale) ??
    filesOf[locale].flatMap(font => weights.map(weight => fontFace(font, weight))).join('\n')
  known.set(locale, made)
  return made
}

/** The value of `font-family`: the language's own script first, so that digits and dots come from it. */
export function fontFamily(locale: Locale): string {
  return [...filesOf[locale].map(({ family }) => `'${family}'`), 'sans-serif'].join(', ')
}

function fontFace({ family, file }: FontFile, weight: number): string {
  const bytes = readFileSync(join(fontsFolder(), `${file}-${weight}-normal.woff2`))
  const source = `url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2')`
  return `@font-face { font-family: '${family}'; font-weight: ${weight}; src: ${source}; }`
}

/** The nearest `resources/fonts` above this file: its depth differs between the source and the built program. */
function fontsFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const fonts = join(folder, 'resources', 'fonts')
    if (existsSync(fonts)) return fonts
  }
  throw new Error('the fonts of papers are missing from the program')
}
