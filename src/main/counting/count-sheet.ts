import type { Knex } from 'knex'
import type { Count, CountedPart } from '#shared/counting/model'
import { grouped } from '#shared/kernel/grouped'
import type { Id } from '#shared/kernel/ids'
import type { Context } from '../kernel/context'
import { findAllLines } from './line-repository'
import { readCount } from './read-count'
import { findUncounted } from './scope-repository'

export type SheetRow = {
  readonly part: CountedPart
  /** What the ledger says; null where the count is blind. */
  readonly system: number | null
  /** Null where it is still to be counted. */
  readonly counted: number | null
}

/** What is printed to count by: each place with the parts that the ledger has there and those that were found there. */
export type CountSheet = {
  readonly count: Count
  readonly places: readonly { readonly place: Count['places'][number]; readonly rows: readonly SheetRow[] }[]
}

/** More rows than these nobody prints. */
const mostRows = 5000

/** A count as its sheet tells it; a blind one says nothing of what the ledger has (rule H9). Refused with NOT_FOUND. */
export async function countSheet(context: Context, db: Knex, countId: Id): Promise<CountSheet> {
  const count = await readCount(context, db, countId)
  const lines = await findAllLines(db, countId)
  const asked = { countId, placeId: undefined, after: undefined, limit: mostRows }
  const uncounted = await findUncounted(db, asked)
  const shown = (system: number) => (count.seesSystem && !count.isBlind ? system : null)
  const rows = [
    ...lines.map(({ place, part, system, counted }) => ({ place, part, system: shown(system), counted })),
    ...uncounted.map(({ uncounted: { place, part, system } }) => ({
      place,
      part,
      system: shown(system),
      counted: null,
    })),
  ]
  const byPlace = grouped(rows, ({ place }) => place.id)
  return {
    count,
    places: count.places.flatMap(place => {
      const here = byPlace.get(place.id) ?? []
      return here.length === 0 ? [] : [{ place, rows: here.toSorted(byNumber) }]
    }),
  }
}

function byNumber(one: SheetRow, other: SheetRow): number {
  return one.part.number.localeCompare(other.part.number, 'en', { numeric: true })
}
