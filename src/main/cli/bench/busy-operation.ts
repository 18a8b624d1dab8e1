import type { BenchShop } from './bench-shop'
import type { Operation } from './measure'

/** About two seconds of a reader's work. */
const report = `with recursive counter(n) as (select 1 union all select n + 1 from counter where n < 8000000)
  select max(n) as n from counter`

/** A small query while one report after the other runs on a reader. */
export function busyOperation({ app, client, samples }: BenchShop): {
  readonly operation: Operation
  readonly stop: () => Promise<void>
} {
  let isStopping = false
  const reports = (async () => {
    while (!isStopping) await app.services.db.reader.raw(report)
  })()
  return {
    operation: {
      name: 'a repair by its number while a report runs',
      goal: { median: 1.5, p95: 5, max: 50 },
      call: turn => client.repairs.byNumber({ number: samples.numbers[turn % samples.numbers.length] ?? '' }),
    },
    stop: () => {
      isStopping = true
      return reports
    },
  }
}
