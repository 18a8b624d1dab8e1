import { describe, expect, test } from 'vitest'
import { startupProblems } from '../../src/main/db/startup-problem'
import { ar } from '../../src/shared/i18n/ar/index'
import { en } from '../../src/shared/i18n/en/index'
import { fa } from '../../src/shared/i18n/fa/index'
import { errorCodes } from '../../src/shared/kernel/errors'
import { sourcesIn } from './sources'
import { parse } from './syntax'

const languages = { en, fa, ar }

/** Every text with its dotted key. */
function textsOf(node: object, path: readonly string[] = []): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(node).flatMap(([name, child]): [string, string][] =>
      typeof child === 'string' ? [[[...path, name].join('.'), child]] : [...textsOf(child, [...path, name])],
    ),
  )
}

const texts = { en: textsOf(en), fa: textsOf(fa), ar: textsOf(ar) }

const interpolationsOf = (text: string) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort()

describe('texts', () => {
  test.each(['fa', 'ar'] as const)('%s has the same keys as en', language => {
    expect(texts.en.size).toBeGreaterThan(200)
    expect([...texts[language].keys()].sort()).toEqual([...texts.en.keys()].sort())
  })

  test.each(['fa', 'ar'] as const)('%s fills in the same values as en', language => {
    const differing = [...texts.en].filter(
      ([key, text]) => `${interpolationsOf(text)}` !== `${interpolationsOf(texts[language].get(key) ?? '')}`,
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })

  test.each(['en', 'fa', 'ar'] as const)('%s has no empty, padded or half-bracketed text', language => {
    const wrong = [...texts[language]].filter(
      ([, text]) => text !== text.trim() || text === '' || /\{\{|\}\}/.test(text.replace(/\{\{\w+\}\}/g, '')),
    )
    expect(wrong.map(([key]) => key)).toEqual([])
  })

  /** Names of techniques, units and keys that shops write in Latin letters. */
  const latin = new Set(
    'IMEI QR PDF USB SIM Wi-Fi WiFi A4 A5 SMS HDMI CPU RAM SSD HDD LCD LED DVD SLA ID F2 F3 F4 F9 Ctrl Enter Esc Tab Alt Shift K L Excel CSV TV PIN GPS NFC Bluetooth UTF-8 XLSX'
      .toLowerCase()
      .split(' '),
  )

  test.each(['fa', 'ar'] as const)('N1 %s is written in its own script', language => {
    const foreign = [...texts[language]].flatMap(([key, text]) =>
      (text.replace(/\{\{\w+\}\}/g, '').match(/[A-Za-z][A-Za-z0-9-]*/g) ?? [])
        .filter(word => !latin.has(word.toLowerCase()))
        .map(word => `${key}: ${word}`),
    )
    // What a language calls itself, and what is to be typed in Latin letters.
    const allowed = /\.(languages?|locales?)\.en\b|\.english\b/
    expect(foreign.filter(found => !allowed.test(found))).toEqual([])
  })

  test('N5 fa has the Persian ی and ک and no Arabic look-alike', () => {
    // The name of Arabic in its own letters is the only text of another language.
    const wrong = [...texts.fa].filter(([key, text]) => /[يكىة]/.test(text) && !/\.(ar|arabic)$/.test(key))
    expect(wrong.map(([key]) => key)).toEqual([])
  })

  test('ar has the Arabic ي and ك', () => {
    const wrong = [...texts.ar].filter(
      ([key, text]) => /[یکگچپژ]/.test(text) && !/\.(fa|persian|appName)$/.test(key),
    )
    expect(wrong.map(([key]) => key)).toEqual([])
  })
})

describe('sentences of refusals', () => {
  test('every code has its own sentence', () => {
    expect(Object.keys(en.errors).sort()).toEqual([...errorCodes].sort())
    for (const language of Object.values(languages)) {
      const sentences = Object.values(language.errors)
      expect(new Set(sentences).size).toBe(sentences.length)
    }
  })

  test('every reason why the data cannot be opened has a title, a sentence and what to do', () => {
    for (const language of Object.values(languages)) {
      expect(
        Object.keys(language.startup)
          .filter(key => key === key.toUpperCase())
          .sort(),
      ).toEqual([...startupProblems].sort())
    }
  })

  test('every value of a sentence is given where it is refused', () => {
    const missing = sourcesIn('src/main').flatMap(source =>
      refusalsIn(source.path, source.text).flatMap(({ code, values }) =>
        interpolationsOf(texts.en.get(`errors.${code}`) ?? '')
          .filter(name => !values.includes(name))
          .map(name => `${source.path}: ${code} lacks ${name}`),
      ),
    )
    expect(missing).toEqual([])
  })

  test('every code is one that something refuses with', () => {
    const main = sourcesIn('src').filter(({ path }) => !/i18n|kernel\/errors\.ts/.test(path))
    const all = main.map(({ text }) => text).join('\n')
    expect(errorCodes.filter(code => !all.includes(`'${code}'`))).toEqual([])
  })
})

/** Refusals written with their values in place. */
function refusalsIn(
  path: string,
  text: string,
): readonly { readonly code: string; readonly values: readonly string[] }[] {
  const found: { code: string; values: string[] }[] = []
  parse(path, text, node => {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return
    if (!['refuse', 'Refusal'].includes(node.callee.name)) return
    const [code, data] = node.arguments
    if (code?.type !== 'Literal') return
    // Without data, or with data in place: whoever hands on data made elsewhere is not read here.
    if (data && data.type !== 'ObjectExpression') return
    const values = data?.properties.find(
      (property: { key?: { name: string } }) => property.key?.name === 'values',
    )
    if (values && values.value.type !== 'ObjectExpression') return
    const names = values?.value.properties.map(
      (property: { key?: { name: string } }) => property.key?.name ?? '',
    )
    found.push({ code: code.value, values: names ?? [] })
  })
  return found
}
