import { createTable } from '../dialect'
import type { Migration } from '../migrate'

/** One picture of a part, small enough to stand in the file of the shop. */
export const partPhotos: Migration = {
  name: '0012-part-photos',
  up: async trx => {
    await createTable(
      trx,
      'part_photos',
      `part_id text primary key references parts (id), jpeg blob not null check (length(jpeg) between 1 and 409600),
       added_at text not null, staff_id text not null references staff (id)`,
    )
  },
}
