import type { Knex } from 'knex'
import type { ChainEnd } from '../../kernel/audit'

/** What one check looked at, and every fault that it found, as a sentence for whoever mends it. */
export type Checked = { readonly checked: number; readonly faults: readonly string[] }

/** What is kept outside of the database. */
export type Beside = {
  readonly auditHead: ChainEnd | undefined
  /** Why the file that keeps it could not be read. */
  readonly auditHeadFault?: string
}

export type Check = {
  readonly name: string
  readonly run: (db: Knex, beside: Beside) => Promise<Checked>
}
