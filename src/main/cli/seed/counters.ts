import type { Knex } from 'knex'
import { yearOf } from '#shared/kernel/calendar'
import type { Day } from '#shared/kernel/day'
import { documentNumber } from '#shared/settings/document-number'
import type { NumberedKind, ShopSettings } from '#shared/settings/model'

/** Keys and document numbers, drawn on from where the shop stands, within one transaction. */
export type Counters = {
  readonly nextSeq: (table: 'customers' | 'devices' | 'repairs') => number
  /** As `drawNumber` shows it, for the year of the day. */
  readonly nextNumber: (kind: NumberedKind, day: Day) => { readonly number: string; readonly value: number }
  /** Writes back how far the numbers were drawn. */
  readonly save: () => Promise<void>
}

export async function readCounters(trx: Knex.Transaction, settings: ShopSettings): Promise<Counters> {
  const lastSeqs = await trx('sqlite_sequence').select('name', 'seq')
  const seqs = new Map<string, number>(lastSeqs.map(({ name, seq }) => [name, seq]))
  const stored = await trx('sequences').select('kind', 'period', 'next_value')
  const numbers = new Map<string, number>(stored.map(row => [`${row.kind}/${row.period}`, row.next_value]))
  const years = new Map<Day, string>()
  return {
    nextSeq: table => {
      const seq = (seqs.get(table) ?? 0) + 1
      seqs.set(table, seq)
      return seq
    },
    nextNumber: (kind, day) => {
      const { prefix, start, restartsYearly } = settings.numbering[kind]
      const period = restartsYearly ? yearText(years, day, settings) : ''
      const key = `${kind}/${period}`
      const value = Math.max(numbers.get(key) ?? start, start)
      numbers.set(key, value + 1)
      return { value, number: documentNumber({ prefix, period, value }) }
    },
    save: async () => {
      const rows = [...numbers].map(([key, next]) => {
        const [kind = '', period = ''] = key.split('/')
        return { kind, period, next_value: next }
      })
      if (rows.length > 0)
        await trx('sequences').insert(rows).onConflict(['kind', 'period']).merge(['next_value'])
    },
  }
}

function yearText(years: Map<Day, string>, day: Day, { calendar }: ShopSettings): string {
  const known = years.get(day)
  if (known !== undefined) return known
  const year = String(yearOf(day, calendar))
  years.set(day, year)
  return year
}
