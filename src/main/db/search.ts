import type { Knex } from 'knex'
import { phoneIndexText } from '#shared/kernel/phone'
import { compactText, queryWords, searchWords } from '#shared/kernel/text'
import { gramsOf } from '#shared/search/grams'
import type { Work } from '../kernel/context'
import { type SearchIndex, searchColumns } from './work-end'

type Entry = { readonly seq: number; readonly text: string }

/** What a new row is found by is written at the end of its transaction, with everything else that waits for it. */
type Ending = Pick<Work, 'pendingEntries'>

type CustomerEntry = {
  readonly seq: number
  readonly name: string
  readonly phones: readonly (string | null)[]
}
type DeviceEntry = { readonly seq: number; readonly serialKey: string | null; readonly imei: string | null }
type RepairFacts = {
  readonly fault: string
  readonly foundFault: string
  readonly brand: string
  readonly model: string
}
type ModelEntry = {
  readonly seq: number
  readonly brand: string
  readonly name: string
  readonly code: string
}
type PartEntry = {
  readonly seq: number
  readonly number: string
  readonly names: { readonly fa: string; readonly ar: string; readonly en: string }
  readonly brand: string
  readonly barcodes: readonly string[]
}

/** Makes a customer findable by name (words, and any part without separators) and by any part of both numbers. */
export function indexCustomer(work: Ending, customer: CustomerEntry): void {
  addEntries(work, customerEntries(customer))
}

/** The same after an edit. */
export async function reindexCustomer(trx: Knex, customer: CustomerEntry): Promise<void> {
  for (const [index, entry] of customerEntries(customer)) await replaceEntries(trx, index, [entry])
}

/** Makes a device findable by any part of its serial or IMEI. */
export function indexDevice(work: Ending, device: DeviceEntry): void {
  addEntries(work, [['search_serial_grams', serialEntry(device)]])
}

/** The same after an edit. */
export async function reindexDevice(trx: Knex, device: DeviceEntry): Promise<void> {
  await replaceEntries(trx, 'search_serial_grams', [serialEntry(device)])
}

/** What a repair is found by in its own right; its customer's name and its device's serial are indexed with those. */
export function repairText({ fault, foundFault, brand, model }: RepairFacts): string {
  return [brand, model, fault, foundFault].filter(Boolean).join('\n')
}

/** Makes a repair findable by the words of `text`, which `repairText` composes. */
export function indexRepair(work: Ending, repair: Entry): void {
  addEntries(work, [['search_repair_words', wordsEntry(repair)]])
}

/** The same after its fault, findings or device changed. */
export async function reindexRepair(trx: Knex, ...repairs: readonly Entry[]): Promise<void> {
  await replaceEntries(trx, 'search_repair_words', repairs.map(wordsEntry))
}

/** The same for every repair of a device whose brand or model changed. */
export async function reindexRepairsOfDevice(
  trx: Knex,
  { id, brand, model }: { readonly id: string; readonly brand: string; readonly model: string },
): Promise<void> {
  const repairs: { seq: number; fault: string; found_fault: string }[] = await trx('repairs')
    .where({ device_id: id })
    .select('seq', 'fault', 'found_fault')
  const entries = repairs.map(({ seq, fault, found_fault }) => ({
    seq,
    text: repairText({ brand, model, fault, foundFault: found_fault }),
  }))
  await reindexRepair(trx, ...entries)
}

/** Makes models findable by the start of any word of brand, name and code, many at once. */
export async function indexModels(trx: Knex, models: readonly ModelEntry[]): Promise<void> {
  await replaceEntries(trx, 'search_model_words', models.map(modelEntry))
}

/** Makes a part findable by the start of any word of its names, brand and number, and any part of number and barcodes. */
export function indexPart(work: Ending, part: PartEntry): void {
  addEntries(work, partEntries(part))
}

/** The same after an edit, or for many at once. */
export async function reindexPart(trx: Knex, ...parts: readonly PartEntry[]): Promise<void> {
  const entries = parts.flatMap(partEntries)
  for (const index of new Set(entries.map(([name]) => name))) {
    const own = entries.flatMap(([name, entry]) => (name === index ? [entry] : []))
    await replaceEntries(trx, index, own)
  }
}

type IndexEntry = readonly [SearchIndex, Entry]

function addEntries({ pendingEntries }: Ending, entries: readonly IndexEntry[]): void {
  pendingEntries.push(...entries.map(([index, entry]) => ({ index, ...entry })))
}

function customerEntries({ seq, name, phones }: CustomerEntry): readonly IndexEntry[] {
  const numbers = phones.flatMap(phone => (phone ? [phoneIndexText(phone)] : []))
  return [
    ['search_customer_words', wordsEntry({ seq, text: name })],
    ['search_customer_grams', gramsEntry({ seq, texts: [compactText(name)] })],
    ['search_phone_grams', gramsEntry({ seq, texts: numbers })],
  ]
}

function partEntries(part: PartEntry): readonly IndexEntry[] {
  const { words, grams } = partTexts(part)
  return [
    ['search_part_words', { seq: part.seq, text: words }],
    ['search_part_grams', { seq: part.seq, text: grams }],
  ]
}

/** What a part is found by: words of its names, brand and number; parts of number and barcodes. */
export function partTexts({ number, names, brand, barcodes }: Omit<PartEntry, 'seq'>) {
  const texts = [names.fa, names.ar, names.en, brand, number]
  const words = [...searchWords(texts.join('\n')), ...texts.flatMap(joinedThrees)]
  const grams = [number, ...barcodes].map(compactText).flatMap(gramsOf)
  return { words: words.join(' '), grams: grams.join(' ') }
}

/** What people write as three words, two or one: «ال‌سی‌دی» and «السیدی». */
function joinedThrees(text: string): readonly string[] {
  const words = queryWords(text)
  return words.slice(2).map((word, index) => `${words[index]}${words[index + 1]}${word}`)
}

function serialEntry({ seq, serialKey, imei }: DeviceEntry): Entry {
  return gramsEntry({ seq, texts: [serialKey, imei].flatMap(key => (key ? [key] : [])) })
}

function gramsEntry({ seq, texts }: { readonly seq: number; readonly texts: readonly string[] }): Entry {
  return { seq, text: texts.flatMap(gramsOf).join(' ') }
}

function wordsEntry({ seq, text }: Entry): Entry {
  return { seq, text: searchWords(text).join(' ') }
}

function modelEntry({ seq, brand, name, code, ...marked }: ModelEntry): Entry {
  const { text } = wordsEntry({ seq, text: `${brand} ${name} ${code}` })
  return { seq, text: [...modelMarks(marked), text].join(' ') }
}

/** Words that nobody can type, by which the models of a type, and the shop's own, are told apart within the index. */
export function modelMarks({
  typeId,
  source,
}: {
  readonly typeId?: string
  readonly source?: string
}): string[] {
  const marks = [
    ...(typeId ? [`type${typeId.replaceAll('-', '')}`] : []),
    ...(source === 'shop' ? ['own'] : []),
  ]
  return marks.map(mark => `\ue000${mark}`)
}

async function replaceEntries(trx: Knex, index: SearchIndex, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  const places = entries.map(() => '(?, ?)').join(', ')
  const values = entries.flatMap(({ seq, text }) => [seq, text])
  await trx.raw(`insert or replace into ${index} (rowid, ${searchColumns[index]}) values ${places}`, values)
}
