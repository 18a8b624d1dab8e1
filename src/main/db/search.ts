import type { Knex } from 'knex'
import { phoneIndexText } from '#shared/kernel/phone'
import { compactText, searchWords } from '#shared/kernel/text'
import { gramsOf } from '#shared/search/grams'

/** The full-text tables; each row carries the `seq` of the row that it finds. Words by their start, grams by any part. */
const column = {
  search_customer_words: 'words',
  search_repair_words: 'words',
  search_model_words: 'words',
  search_customer_grams: 'grams',
  search_phone_grams: 'grams',
  search_serial_grams: 'grams',
} as const
type Index = keyof typeof column

type Entry = { readonly seq: number; readonly text: string }

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

/** Makes a customer findable by name (words, and any part without separators) and by any part of both numbers. */
export async function indexCustomer(trx: Knex, customer: CustomerEntry): Promise<void> {
  await writeCustomer(trx, customer, insertEntries)
}

/** The same after an edit. */
export async function reindexCustomer(trx: Knex, customer: CustomerEntry): Promise<void> {
  await writeCustomer(trx, customer, replaceEntries)
}

/** Makes a device findable by any part of its serial or IMEI. */
export async function indexDevice(trx: Knex, device: DeviceEntry): Promise<void> {
  await insertEntries(trx, 'search_serial_grams', [serialEntry(device)])
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
export async function indexRepair(trx: Knex, repair: Entry): Promise<void> {
  await insertEntries(trx, 'search_repair_words', [wordsEntry(repair)])
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

async function writeCustomer(
  trx: Knex,
  { seq, name, phones }: CustomerEntry,
  write: typeof insertEntries,
): Promise<void> {
  const numbers = phones.flatMap(phone => (phone ? [phoneIndexText(phone)] : []))
  await write(trx, 'search_customer_words', [wordsEntry({ seq, text: name })])
  await write(trx, 'search_customer_grams', [gramsEntry({ seq, texts: [compactText(name)] })])
  await write(trx, 'search_phone_grams', [gramsEntry({ seq, texts: numbers })])
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

async function insertEntries(trx: Knex, index: Index, entries: readonly Entry[]): Promise<void> {
  await writeEntries(trx, 'insert', index, entries)
}

async function replaceEntries(trx: Knex, index: Index, entries: readonly Entry[]): Promise<void> {
  await writeEntries(trx, 'insert or replace', index, entries)
}

async function writeEntries(trx: Knex, verb: string, index: Index, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  const places = entries.map(() => '(?, ?)').join(', ')
  const values = entries.flatMap(({ seq, text }) => [seq, text])
  await trx.raw(`${verb} into ${index} (rowid, ${column[index]}) values ${places}`, values)
}
