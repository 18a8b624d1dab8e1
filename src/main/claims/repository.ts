import type { Knex } from 'knex'
import type { Claim, ClaimFilter } from '#shared/claims/model'
import type { ClaimAmounts, ClaimKind, ClaimState } from '#shared/claims/states'
import type { Day } from '#shared/kernel/day'
import type { Id } from '#shared/kernel/ids'
import { claimRows, type StoredClaim, toClaim } from './row-repository'

export type NewClaim = {
  readonly id: Id
  readonly number: string
  readonly kind: ClaimKind
  readonly state: ClaimState
  readonly repairId: Id
  readonly cardId: Id
  readonly manufacturerId: Id | null
  readonly amounts: ClaimAmounts
  readonly reason: string
  readonly newDeviceId: Id | null
  readonly newCardId: Id | null
  readonly approvedBy: Id | null
  readonly refundMethod: string | null
  readonly refundReference: string | null
  readonly closedOn: Day | null
  readonly createdAt: string
  readonly staffId: Id
}

export async function insertClaim(db: Knex, claim: NewClaim): Promise<void> {
  await db('claims').insert({
    id: claim.id,
    number: claim.number,
    kind: claim.kind,
    state: claim.state,
    repair_id: claim.repairId,
    card_id: claim.cardId,
    manufacturer_id: claim.manufacturerId,
    ...amountColumns(claim.amounts),
    reason: claim.reason,
    new_device_id: claim.newDeviceId,
    new_card_id: claim.newCardId,
    approved_by: claim.approvedBy,
    refund_method: claim.refundMethod,
    refund_reference: claim.refundReference,
    closed_on: claim.closedOn,
    created_at: claim.createdAt,
    staff_id: claim.staffId,
    version: 1,
  })
}

export type ClaimChanges = {
  readonly state?: ClaimState
  readonly amounts?: ClaimAmounts
  readonly acceptedAmount?: number | null
  readonly reason?: string
  readonly statementId?: Id | null
  readonly closedOn?: Day | null
}

/** Writes the changes into exactly the version that was read; false where somebody was faster. */
export async function updateClaim(
  db: Knex,
  { id, version }: Pick<Claim, 'id' | 'version'>,
  changes: ClaimChanges,
): Promise<boolean> {
  const columns = {
    state: changes.state,
    ...(changes.amounts && amountColumns(changes.amounts)),
    accepted_amount: changes.acceptedAmount,
    reason: changes.reason,
    statement_id: changes.statementId,
    closed_on: changes.closedOn,
  }
  const given = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
  const changed = await db('claims')
    .where({ id, version })
    .update({ ...given, version: version + 1 })
  return changed === 1
}

function amountColumns({ part, labour, travel, unit, refund }: ClaimAmounts) {
  return {
    part_amount: part,
    labour_amount: labour,
    travel_amount: travel,
    unit_amount: unit,
    refund_amount: refund,
  }
}

export type ClaimEvent = {
  readonly id: Id
  readonly claimId: Id
  readonly from: ClaimState | null
  readonly to: ClaimState
  /** The statement that it entered, stands in or left. */
  readonly statementId: Id | null
  readonly amount: number
  readonly reason: string
  readonly at: string
  readonly staffId: Id
}

export async function insertClaimEvents(db: Knex, events: readonly ClaimEvent[]): Promise<void> {
  if (events.length === 0) return
  await db('claim_events').insert(
    events.map(event => ({
      id: event.id,
      claim_id: event.claimId,
      from_state: event.from,
      to_state: event.to,
      statement_id: event.statementId,
      amount: event.amount,
      reason: event.reason,
      at: event.at,
      staff_id: event.staffId,
    })),
  )
}

export async function findClaim(db: Knex, id: Id): Promise<Claim | undefined> {
  return one(claimRows(db).where('claims.id', id))
}

/** The claim of a repair, of which there is at most one. */
export async function findClaimOf(db: Knex, repairId: Id): Promise<Claim | undefined> {
  return one(claimRows(db).where('claims.repair_id', repairId))
}

async function one(query: Knex.QueryBuilder): Promise<Claim | undefined> {
  const row: StoredClaim | undefined = await query.first()
  return row && toClaim(row)
}

/** Claims of a statement in the order of their making. */
export async function findClaimsIn(db: Knex, statementId: Id): Promise<readonly Claim[]> {
  const rows: StoredClaim[] = await claimRows(db).where({ statement_id: statementId }).orderBy('claims.seq')
  return rows.map(toClaim)
}

type Period = { readonly manufacturerId: Id; readonly from: Day; readonly to: Day }

/** Claims of devices that went back to their owners in the period and that no statement has yet. */
export async function findOpenClaims(
  db: Knex,
  { manufacturerId, from, to }: Period,
): Promise<readonly Claim[]> {
  const rows: StoredClaim[] = await claimRows(db)
    .where({ 'claims.manufacturer_id': manufacturerId, 'claims.state': 'open' })
    .whereBetween('claims.closed_on', [from, to])
    .orderBy('claims.seq')
  return rows.map(toClaim)
}

type Page = { readonly filter: ClaimFilter; readonly below: number | undefined; readonly limit: number }

type FoundClaim = { readonly seq: number; readonly claim: Claim }

/** Newest first, from below a key. */
export async function findClaims(db: Knex, { filter, below, limit }: Page): Promise<readonly FoundClaim[]> {
  const { state, kind, manufacturerId, cardId, closedFrom, closedTo } = filter
  const query = claimRows(db).orderBy('claims.seq', 'desc').limit(limit)
  if (state) query.where('claims.state', state)
  if (kind) query.where('claims.kind', kind)
  if (manufacturerId) query.where('claims.manufacturer_id', manufacturerId)
  if (cardId) query.where('claims.card_id', cardId)
  if (closedFrom) query.where('claims.closed_on', '>=', closedFrom)
  if (closedTo) query.where('claims.closed_on', '<=', closedTo)
  if (below !== undefined) query.where('claims.seq', '<', below)
  const rows: StoredClaim[] = await query
  return rows.map(row => ({ seq: row.seq, claim: toClaim(row) }))
}
