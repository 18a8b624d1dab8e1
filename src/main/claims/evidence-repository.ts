import type { Knex } from 'knex'
import type { Evidence } from '#shared/claims/model'
import type { ClaimAmounts } from '#shared/claims/states'
import type { Id } from '#shared/kernel/ids'

type Row = {
  readonly claim_id: Id
  readonly received_at: string
  readonly fault: string
  readonly found_fault: string
  readonly work_done: string
  readonly technician_name: string | null
  readonly activated_on: string | null
  readonly policy_name: string
  readonly policy_version: number
  readonly decision: string | null
  readonly lines: string
}

/** What proves each of a statement's claims; the instant of intake is left for the service to make a day of. */
export type StoredEvidence = Omit<Evidence, 'receivedOn'> & { readonly receivedAt: string }

/** By claim. Lines that were taken off again prove nothing and are left out. */
export async function findEvidence(db: Knex, statementId: Id): Promise<ReadonlyMap<Id, StoredEvidence>> {
  const rows: Row[] = await db('claims')
    .join('repairs', 'repairs.id', 'claims.repair_id')
    .join('warranty_cards as cards', 'cards.id', 'claims.card_id')
    .join('warranty_policies as policies', 'policies.id', 'cards.policy_id')
    .join('warranty_policy_versions as versions', 'versions.id', 'cards.policy_version_id')
    .leftJoin('staff as technicians', 'technicians.id', 'repairs.technician_id')
    .where('claims.statement_id', statementId)
    .select(
      'claims.id as claim_id',
      'repairs.received_at',
      'repairs.fault',
      'repairs.found_fault',
      'repairs.work_done',
      'technicians.name as technician_name',
      'cards.activated_on',
      'policies.name as policy_name',
      'versions.version as policy_version',
      db.raw('(?) as decision', [lastDecision(db)]),
      db.raw('(?) as lines', [coveredLines(db)]),
    )
  return new Map(rows.map(row => [row.claim_id, toEvidence(row)]))
}

function lastDecision(db: Knex): Knex.Raw {
  return db.raw(`select json_object('judge', judge, 'reason', reason, 'staffName', staff.name)
    from verdict_decisions join staff on staff.id = verdict_decisions.staff_id
    where verdict_decisions.repair_id = claims.repair_id and result = 'covered'
    order by verdict_decisions.seq desc limit 1`)
}

function coveredLines(db: Knex): Knex.Raw {
  return db.raw(`select json_group_array(json_object('kind', kind, 'description', description,
      'quantity', quantity, 'amount', covered_amount))
    from repair_charges as charge where charge.repair_id = claims.repair_id and ${standing}`)
}

/** A covered line that was neither taken off nor takes another one off. */
const standing = `charge.coverage = 'card' and charge.reverses_id is null
  and not exists (select 1 from repair_charges as reversal where reversal.reverses_id = charge.id)`

function toEvidence(row: Row): StoredEvidence {
  return {
    receivedAt: row.received_at,
    fault: row.fault,
    foundFault: row.found_fault,
    workDone: row.work_done,
    technicianName: row.technician_name,
    activatedOn: row.activated_on,
    policyName: row.policy_name,
    policyVersion: row.policy_version,
    decision: row.decision === null ? null : JSON.parse(row.decision),
    lines: JSON.parse(row.lines),
  }
}

/** Rial that the card pays of a repair's account, by kind of line; other lines count as labour. */
export async function findCoveredAmounts(
  db: Knex,
  repairId: Id,
): Promise<Pick<ClaimAmounts, 'part' | 'labour' | 'travel'>> {
  const sum = (kinds: string) =>
    `coalesce(sum(case when charge.kind in (${kinds}) then covered_amount end), 0)`
  const [row] = await db.raw(
    `select ${sum(`'part'`)} as part, ${sum(`'labour', 'other'`)} as labour, ${sum(`'travel'`)} as travel
     from repair_charges as charge where charge.repair_id = ? and ${standing}`,
    [repairId],
  )
  return row
}
