import { queryWords } from '../kernel/text'
import type { DeviceModel } from './model'

type Named = Pick<DeviceModel, 'brand' | 'name' | 'code' | 'source'>

/**
 * Found models in the order in which they were probably meant: the one that is named so, those whose name (with or
 * without its brand) or code begins so, those that hold the words side by side, the others. Whole words come before
 * beginnings of words; then the shop's own, names of fewer words, and the order in which they were found. Other codes
 * of one name come after all names, behind which they would hide the rest.
 */
export function rankModels<Model extends Named>(text: string, models: readonly Model[]): readonly Model[] {
  const wanted = wordsOf(text)
  if (wanted.length === 0) return namesFirst(models)
  const ranked = models.map(model => ({ model, rank: rankOf(model, wanted) }))
  return namesFirst(ranked.toSorted((one, other) => compare(one.rank, other.rank)).map(({ model }) => model))
}

/** Smaller is better; the first difference decides. */
type Rank = readonly [fit: number, stranger: number, words: number]

function rankOf(model: Named, wanted: readonly string[]): Rank {
  const brand = wordsOf(model.brand)
  const whole = wordsOf(model.name)
  const name = beginsWith(whole, brand) ? whole.slice(brand.length) : whole
  const texts = [name, [...brand, ...name], wordsOf(model.code)]
  const fit = Math.min(...texts.map(words => fitOf(words, wanted)))
  return [fit, model.source === 'shop' ? 0 : 1, name.length]
}

/** The sign tells two models apart: Galaxy S23, Galaxy S23+. */
function wordsOf(text: string): readonly string[] {
  return queryWords(text.replaceAll('+', ' plus '))
}

const elsewhere = 6

/** How well a text answers the words, from 0 (it is these) to 6 (they are found here and there, or elsewhere). */
function fitOf(words: readonly string[], wanted: readonly string[]): number {
  const text = ` ${words.join(' ')} `
  const sought = ` ${wanted.join(' ')}`
  // Spelling with or without spaces is the same: «a 54», «a54».
  const joined = words.join('')
  const soughtJoined = wanted.join('')
  if (joined === soughtJoined) return 0
  if (text.startsWith(`${sought} `)) return 1
  if (joined.startsWith(soughtJoined)) return 2
  if (text.includes(`${sought} `)) return 3
  if (text.includes(sought)) return 4
  return wanted.every(word => words.includes(word)) ? 5 : elsewhere
}

function beginsWith(words: readonly string[], start: readonly string[]): boolean {
  return start.length < words.length && start.every((word, index) => words[index] === word)
}

function compare(one: Rank, other: Rank): number {
  const at = one.findIndex((part, index) => part !== other[index])
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}

function namesFirst<Model extends Named>(models: readonly Model[]): readonly Model[] {
  const firsts = new Map<string, Model>()
  for (const model of models) {
    const name = `${model.brand}|${model.name}`.toLowerCase()
    if (!firsts.has(name)) firsts.set(name, model)
  }
  const shown = new Set(firsts.values())
  return [...shown, ...models.filter(model => !shown.has(model))]
}
