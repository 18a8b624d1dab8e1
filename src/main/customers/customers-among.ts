import type { CustomerRow } from '#shared/customers/model'
import { jsonRows } from '../db/dialect'

const fields = {
  id: 'found.id',
  name: 'found.name',
  phone: 'found.phone',
  openRepairs: 'found.open_repairs',
  repairs: 'found.repairs',
} as const satisfies Record<keyof CustomerRow, string>

/**
 * The select of `CustomerRow`s as one JSON text, of the newest of those that `hits`, a select of their `seq`, gives: with
 * open repairs first, then the newest. Both counts are read from one index.
 */
export function customersAmong(hits: string, limit: number): string {
  return `select ${jsonRows(fields, 'found.open_repairs > 0 desc, found.seq desc')}
    from (select customers.seq, customers.id, customers.name, customers.phone, count(repairs.seq) as repairs,
        count(repairs.seq) filter (where repairs.is_open = 1) as open_repairs
      from customers left join repairs on repairs.customer_id = customers.id
      where customers.seq in (${hits})
      group by customers.seq order by customers.seq desc limit ${limit}) as found`
}
