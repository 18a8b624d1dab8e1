import type { Id } from '#shared/kernel/ids'
import type { LedgerPlace } from '#shared/stock/ledger'
import { partTexts } from '../../db/search'
import { codeKey } from '../../stock/code-key'
import type { Batch } from './batch'
import type { Random } from './random'
import { models } from './samples'

/** A part as the made-up warehouse knows it; prices in rial. */
export type MadePart = {
  readonly id: Id
  readonly name: string
  readonly number: string
  readonly home: LedgerPlace
  readonly cost: number
  readonly warrantyDays: number
}

type Kind = {
  readonly fa: string
  readonly en: string
  readonly code: string
  readonly cost: number
  readonly days: number
}

/** What breaks on a device, with what it costs in rial and how long it is warranted. */
const kinds: readonly Kind[] = [
  { fa: 'تاچ و ال‌سی‌دی', en: 'Screen', code: 'LCD', cost: 38_000_000, days: 30 },
  { fa: 'باتری', en: 'Battery', code: 'BAT', cost: 6_500_000, days: 90 },
  { fa: 'سوکت شارژ', en: 'Charging port', code: 'CHG', cost: 900_000, days: 30 },
  { fa: 'دوربین پشت', en: 'Rear camera', code: 'CAM', cost: 11_000_000, days: 30 },
  { fa: 'بلندگو', en: 'Loudspeaker', code: 'SPK', cost: 1_400_000, days: 30 },
  { fa: 'فلت پاور', en: 'Power flex', code: 'FLX', cost: 1_100_000, days: 30 },
  { fa: 'قاب پشت', en: 'Back cover', code: 'CVR', cost: 3_200_000, days: 0 },
  { fa: 'برد تغذیه', en: 'Power board', code: 'PWR', cost: 19_000_000, days: 90 },
]

const grades = ['اصلی', 'شرکتی', 'درجه یک', 'روکاری'] as const

type Asked = {
  readonly random: Random
  readonly count: number
  /** Place of the first among all parts. */
  readonly firstSeq: number
  readonly homes: readonly LedgerPlace[]
  readonly at: string
}

/** Adds made-up parts with barcodes, what they fit, and what they are found by. */
export function makeParts(batch: Batch, asked: Asked): readonly MadePart[] {
  return Array.from({ length: asked.count }, (_, index) => makePart(batch, asked, asked.firstSeq + index))
}

function makePart(batch: Batch, { random, homes, at }: Asked, seq: number): MadePart {
  const kind = random.pick(kinds)
  const { brand, model } = random.pick(models)
  const grade = random.pick(grades)
  const id = random.id(Date.parse(at) + seq)
  const number = `${kind.code}-${String(seq).padStart(6, '0')}`
  const names = { fa: `${kind.fa} ${grade} ${model}`, ar: '', en: `${kind.en} ${model}` }
  const cost = Math.round((kind.cost * (0.6 + random.next())) / 10_000) * 10_000
  const prices = { retail: Math.round((cost * 1.35) / 10_000) * 10_000, trade: null, bulk: null }
  const barcode = `62600${String(seq).padStart(8, '0')}`
  const home = random.pick(homes)
  const kept = [kind.days, JSON.stringify(prices), '', null, null, home.id, 1, at, 1]
  batch.parts.push([
    seq,
    id,
    number,
    codeKey(number),
    JSON.stringify(names),
    brand,
    'piece',
    0,
    'standard',
    ...kept,
  ])
  batch.part_barcodes.push([codeKey(barcode), barcode, id, 0])
  batch.part_fits.push([id, 0, brand, codeKey(brand), model, codeKey(model)])
  const { words, grams } = partTexts({ number, names, brand, barcodes: [barcode] })
  batch.search_part_words.push([seq, words])
  batch.search_part_grams.push([seq, grams])
  return { id, name: `${names.fa} ${number}`, number, home, cost, warrantyDays: kind.days }
}
