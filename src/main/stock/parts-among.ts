import type { z } from 'zod'
import type { partHitSchema } from '#shared/search/contract'
import { jsonObject, jsonRows } from '../db/dialect'
import { type Hits, partHits } from '../db/search-hits'
import { readPartQuery } from './part-query'

export type PartHit = z.infer<typeof partHitSchema>

/**
 * Keys of parts with their `place`: 0 for the one whose number or barcode the text is, 1 for the newest that it may name
 * a part of. Parts that are no longer kept are found by the whole of a code alone.
 */
export function partsNamed(text: string, limit: number): Hits | undefined {
  const query = readPartQuery(text)
  const kept: Hits = { sql: 'part.is_active = 1', bindings: [] }
  const named = partHits(query, { filter: kept, below: undefined, limit })
  if (!named) return undefined
  return {
    sql: `select seq, min(place) as place from (
        select seq, 0 as place from parts where number_key = ?
        union all select parts.seq, 0 from part_barcodes join parts on parts.id = part_barcodes.part_id where code_key = ?
        union all select seq, 1 from (${named.sql}))
      group by seq`,
    bindings: [query.key, query.key, ...named.bindings],
  }
}

const fields = {
  id: 'found.id',
  number: 'found.number',
  names: jsonObject({
    fa: `found.names->>'fa'`,
    ar: `found.names->>'ar'`,
    en: `found.names->>'en'`,
  }),
  unit: 'found.unit',
  onHand: 'found.on_hand',
} as const satisfies Record<keyof PartHit, string>

/**
 * The select of `PartHit`s as one JSON text, of those that `hits`, a select of their `seq` and `place`, gives: by place,
 * then the newest.
 */
export function partsAmong(hits: string, limit: number): string {
  return `select ${jsonRows(fields, 'found.place, found.seq desc')}
    from (select hit.place, part.seq, part.id, part.number, part.names, part.unit,
        coalesce(total.on_hand, 0) as on_hand
      from (${hits}) as hit join parts as part on part.seq = hit.seq
      left join stock_totals as total on total.part_id = part.id
      order by hit.place, part.seq desc limit ${limit}) as found`
}
