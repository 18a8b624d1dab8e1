import type { Knex } from 'knex'

/** What one check looked at, and every fault that it found, as a sentence for whoever mends it. */
export type Checked = { readonly checked: number; readonly faults: readonly string[] }

export type Check = { readonly name: string; readonly run: (db: Knex) => Promise<Checked> }
