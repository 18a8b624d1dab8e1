import type { Knex } from 'knex'
import { liveSerials } from '../live-serials'

export type Keys = { readonly serials: readonly string[]; readonly numbers: readonly string[] }

export type Taken = {
  /** The number of the card that lives and has the serial. */
  readonly numberOfSerial: ReadonlyMap<string, string>
  readonly numbers: ReadonlySet<string>
}

/**
 * Of these keys those that a card of the shop has (rule D10). Each is looked up in its index: a plain join would let SQLite
 * read every card that lives for each of them.
 */
export async function findTaken(db: Knex, { serials, numbers }: Keys): Promise<Taken> {
  const rows: { readonly kind: string; readonly key: string; readonly number: string }[] = await db.raw(
    `select 'serial' as kind, asked.value as key, cards.number from json_each(?) as asked
       cross join warranty_cards as cards
       on cards.serial_key = asked.value and cards.${liveSerials}
     union all
     select 'number', asked.value, cards.number from json_each(?) as asked
       cross join warranty_cards as cards
       on cards.number_key = asked.value`,
    [JSON.stringify(serials), JSON.stringify(numbers)],
  )
  const ofKind = (kind: string) => rows.filter(row => row.kind === kind)
  return {
    numberOfSerial: new Map(ofKind('serial').map(({ key, number }) => [key, number])),
    numbers: new Set(ofKind('number').map(({ key }) => key)),
  }
}
