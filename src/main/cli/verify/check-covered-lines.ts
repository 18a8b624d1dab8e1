import type { Knex } from 'knex'
import type { Check } from './check'

type Row = {
  readonly id: string
  readonly number: string
  readonly is_of_device: number
  readonly is_standing: number
}

/** Only a line that stands, of an earlier repair of the same device, can cover another one (rules D11, E1). */
export const coveredLineCheck: Check = {
  name: 'lines under the warranty of earlier ones',
  run: async db => {
    const rows = await coveredLines(db)
    return { checked: rows.length, faults: rows.flatMap(faultsOf) }
  },
}

function coveredLines(db: Knex): Promise<readonly Row[]> {
  return db.raw(
    `select charge.id, repair.number,
       first_repair.device_id = repair.device_id and first_repair.seq < repair.seq as is_of_device,
       not exists (select 1 from repair_charges where reverses_id = charge.covered_by_id) as is_standing
     from repair_charges as charge
     join repairs as repair on repair.id = charge.repair_id
     join repair_charges as first on first.id = charge.covered_by_id
     join repairs as first_repair on first_repair.id = first.repair_id
     where charge.coverage = 'fitted'`,
  )
}

function faultsOf({ id, number, is_of_device, is_standing }: Row): readonly string[] {
  const said = `line ${id} of repair ${number}`
  if (!is_of_device) return [`${said} is covered by a line of no earlier repair of its device`]
  return is_standing ? [] : [`${said} is covered by a line that was taken off`]
}
