import type { Knex } from 'knex'
import type { Settlement, StatementRow } from '#shared/claims/model'
import { type ClaimState, remainingOf, statementState } from '#shared/claims/states'
import type { Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'

type NewStatement = {
  readonly id: Id
  readonly number: string
  readonly manufacturerId: Id
  readonly from: Day
  readonly to: Day
  readonly createdAt: string
  readonly staffId: Id
}

export async function insertStatement(db: Knex, statement: NewStatement): Promise<void> {
  await db('claim_statements').insert({
    id: statement.id,
    number: statement.number,
    manufacturer_id: statement.manufacturerId,
    from_day: statement.from,
    to_day: statement.to,
    created_at: statement.createdAt,
    staff_id: statement.staffId,
    version: 1,
  })
}

type Sent = { readonly at: string; readonly staffId: Id }

/** Raises the version of exactly the statement that was read, and says where it was sent; false where somebody was faster. */
export async function touchStatement(
  db: Knex,
  { id, version }: Pick<StatementRow, 'id' | 'version'>,
  sent?: Sent,
): Promise<boolean> {
  const changed = await db('claim_statements')
    .where({ id, version })
    .update({ version: version + 1, ...(sent && { sent_at: sent.at, sent_by: sent.staffId }) })
  return changed === 1
}

type NewSettlement = Omit<Settlement, 'staffName'> & {
  readonly statementId: Id
  readonly at: string
  readonly staffId: Id
}

export async function insertSettlement(db: Knex, settlement: NewSettlement): Promise<void> {
  await db('statement_settlements').insert({
    id: settlement.id,
    statement_id: settlement.statementId,
    kind: settlement.kind,
    amount: settlement.amount,
    on_day: settlement.on,
    reference: settlement.reference,
    reason: settlement.reason,
    at: settlement.at,
    staff_id: settlement.staffId,
  })
}

export async function findSettlements(db: Knex, statementId: Id): Promise<Settlement[]> {
  const rows = await db('statement_settlements')
    .join('staff', 'staff.id', 'statement_settlements.staff_id')
    .where({ statement_id: statementId })
    .orderBy('statement_settlements.seq')
    .select(
      'statement_settlements.id',
      'statement_settlements.kind',
      'amount',
      'on_day',
      'reference',
      'reason',
      'staff.name',
    )
  return rows.map(({ on_day, name, ...row }) => ({ ...row, on: on_day, staffName: name }))
}

export async function findStatement(db: Knex, id: Id): Promise<StatementRow | undefined> {
  const row: StoredStatement | undefined = await statementRows(db).where('claim_statements.id', id).first()
  return row && toStatementRow(row)
}

type Page = {
  readonly manufacturerId: Id | undefined
  readonly below: number | undefined
  readonly limit: number
}

type FoundStatement = { readonly seq: number; readonly statement: StatementRow }

/** Newest first, from below a key. */
export async function findStatements(
  db: Knex,
  { manufacturerId, below, limit }: Page,
): Promise<readonly FoundStatement[]> {
  const query = statementRows(db).orderBy('claim_statements.seq', 'desc').limit(limit)
  if (manufacturerId) query.where('claim_statements.manufacturer_id', manufacturerId)
  if (below !== undefined) query.where('claim_statements.seq', '<', below)
  const rows: StoredStatement[] = await query
  return rows.map(row => ({ seq: row.seq, statement: toStatementRow(row) }))
}

function statementRows(db: Knex): Knex.QueryBuilder {
  const claims = db('claims').whereRaw('claims.statement_id = claim_statements.id')
  const settled = (kind: Settlement['kind']) =>
    db('statement_settlements')
      .whereRaw('statement_settlements.statement_id = claim_statements.id')
      .where({ kind })
      .select(db.raw('coalesce(sum(amount), 0)'))
  const asked = 'part_amount + labour_amount + travel_amount + unit_amount + refund_amount'
  return db('claim_statements')
    .join('manufacturers', 'manufacturers.id', 'claim_statements.manufacturer_id')
    .select(
      'claim_statements.seq',
      'claim_statements.id',
      'claim_statements.number',
      'manufacturer_id',
      'manufacturers.name as manufacturer_name',
      'from_day',
      'to_day',
      'claim_statements.created_at',
      'sent_at',
      'claim_statements.version',
      claims.clone().count().as('claims'),
      claims
        .clone()
        .select(db.raw(`coalesce(sum(${asked}), 0)`))
        .as('amount'),
      claims.clone().select(db.raw('coalesce(sum(accepted_amount), 0)')).as('accepted'),
      claims.clone().where('claims.state', 'sent').count().as('waiting'),
      settled('payment').as('paid'),
      settled('write_off').as('written_off'),
    )
}

type StoredStatement = {
  readonly seq: number
  readonly id: Id
  readonly number: string
  readonly manufacturer_id: Id
  readonly manufacturer_name: string
  readonly from_day: Day
  readonly to_day: Day
  readonly created_at: string
  readonly sent_at: string | null
  readonly version: number
  readonly claims: number
  readonly amount: number
  readonly accepted: number
  readonly waiting: number
  readonly paid: number
  readonly written_off: number
}

function toStatementRow(row: StoredStatement): StatementRow {
  const { paid, accepted, written_off: writtenOff } = row
  const standing: readonly { state: ClaimState; acceptedAmount: number }[] = [
    { state: 'accepted', acceptedAmount: accepted },
    ...(row.waiting > 0 ? [{ state: 'sent' as const, acceptedAmount: 0 }] : []),
  ]
  const facts = { isSent: row.sent_at !== null, claims: standing, paid, writtenOff }
  return {
    id: row.id,
    number: row.number,
    manufacturer: { id: row.manufacturer_id, name: row.manufacturer_name },
    from: row.from_day,
    to: row.to_day,
    state: statementState(facts),
    claims: row.claims,
    amount: row.amount,
    accepted,
    paid,
    writtenOff,
    remaining: remainingOf(facts),
    createdAt: row.created_at,
    sentAt: row.sent_at,
    version: row.version,
  }
}
