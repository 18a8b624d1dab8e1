import type { Knex } from 'knex'
import { accountFaults } from './account-faults'
import type { Check, Checked } from './check'
import { type Bundle, repairBundles } from './repair-bundles'
import { stateFaults } from './state-faults'

/** Every account computed again from its lines with the rules that main applies. */
export const accountCheck: Check = { name: 'accounts', run: db => eachRepair(db, accountFaults) }

export const stateCheck: Check = { name: 'states of repairs', run: db => eachRepair(db, stateFaults) }

async function eachRepair(db: Knex, faultsOf: (bundle: Bundle) => readonly string[]): Promise<Checked> {
  const faults: string[] = []
  let checked = 0
  for await (const bundles of repairBundles(db)) {
    checked += bundles.length
    for (const bundle of bundles) faults.push(...faultsOf(bundle))
  }
  return { checked, faults }
}
