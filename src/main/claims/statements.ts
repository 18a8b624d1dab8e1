import type { Knex } from 'knex'
import type { z } from 'zod'
import type { claimsContract } from '#shared/claims/contract'
import type { Claimed, Statement, StatementRow } from '#shared/claims/model'
import { dayOf } from '#shared/kernel/day-zone'
import type { Id } from '#shared/kernel/ids'
import { type Page, toPage } from '#shared/kernel/paging'
import { drawNumber } from '../db/sequence'
import { record } from '../kernel/audit'
import type { Context, Work } from '../kernel/context'
import { readCursor } from '../kernel/cursor'
import { refuse } from '../kernel/refuse'
import { findEvidence } from './evidence-repository'
import { findClaimsIn, findOpenClaims } from './repository'
import {
  findSettlements,
  findStatement,
  findStatements,
  insertStatement,
  touchStatement,
} from './statement-repository'
import { turnClaim } from './turn-claim'

type Input<Name extends keyof typeof claimsContract> = z.infer<
  NonNullable<(typeof claimsContract)[Name]['~orpc']['inputSchema']>
>

/** A statement with its claims, what proves them, and what came for it; refused with NOT_FOUND. */
export async function statementView({ shop }: Context, db: Knex, id: Id): Promise<Statement> {
  const row = (await findStatement(db, id)) ?? refuse('NOT_FOUND')
  const claims = await findClaimsIn(db, id)
  const evidence = await findEvidence(db, id)
  const settlements = await findSettlements(db, id)
  const rows: Claimed[] = claims.map(claim => {
    const { receivedAt, ...proof } = evidence.get(claim.id) ?? refuse('NOT_FOUND')
    return { ...claim, evidence: { ...proof, receivedOn: dayOf(receivedAt, shop.timeZone) } }
  })
  return { ...row, rows, settlements }
}

export async function listStatements(
  { db }: Context,
  { manufacturerId, cursor, limit }: Input<'statements'>,
): Promise<Page<StatementRow>> {
  const [below] = readCursor(cursor, ['number']) ?? []
  const found = await findStatements(db.reader, { manufacturerId, below, limit: limit + 1 })
  const page = toPage(found, limit, row => [row.seq])
  return { ...page, rows: page.rows.map(({ statement }) => statement) }
}

/**
 * Gathers every claim of a manufacturer whose device went back in the period into a new statement; a period may be
 * gathered again for what was late. Refused with NOTHING_TO_CLAIM.
 */
export async function prepare(work: Work, { manufacturerId, from, to }: Input<'prepare'>): Promise<Id> {
  const claims = await findOpenClaims(work.trx, { manufacturerId, from, to })
  if (claims.length === 0) refuse('NOTHING_TO_CLAIM', { field: 'to' })
  const { number } = await drawNumber(work, 'statement')
  const statement = { id: work.newId(), number, manufacturerId, from, to }
  await insertStatement(work.trx, { ...statement, createdAt: work.now, staffId: work.actor.id })
  for (const claim of claims) {
    await turnClaim(work, claim, { action: 'claims.prepare', to: 'prepared', statementId: statement.id })
  }
  await record(work, {
    action: 'claims.prepare',
    entity: 'claim_statement',
    entityId: statement.id,
    after: { ...statement, claims: claims.length },
  })
  return statement.id
}

/** Says that the statement went out; from now on its claims wait for an answer. Refused with STATEMENT_SENT. */
export async function send(work: Work, seen: Input<'send'>): Promise<void> {
  const statement = await requireSeenStatement(work, seen)
  if (statement.sentAt !== null) refuse('STATEMENT_SENT', { values: { number: statement.number } })
  const claims = await findClaimsIn(work.trx, statement.id)
  if (claims.length === 0) refuse('NOTHING_TO_CLAIM')
  await touch(work, statement, { at: work.now, staffId: work.actor.id })
  for (const claim of claims) await turnClaim(work, claim, { action: 'claims.send', to: 'sent' })
}

type Seen = { readonly statementId: Id; readonly version: number }

/** The statement as the person saw it; refused with NOT_FOUND, CHANGED_MEANWHILE. */
export async function requireSeenStatement(
  work: Work,
  { statementId, version }: Seen,
): Promise<StatementRow> {
  const statement = (await findStatement(work.trx, statementId)) ?? refuse('NOT_FOUND')
  if (statement.version !== version) refuse('CHANGED_MEANWHILE')
  return statement
}

/** Like `requireSeenStatement`, of one that went out; refused with STATEMENT_NOT_SENT. */
export async function requireSentStatement(work: Work, seen: Seen): Promise<StatementRow> {
  const statement = await requireSeenStatement(work, seen)
  if (statement.sentAt === null) refuse('STATEMENT_NOT_SENT', { values: { number: statement.number } })
  return statement
}

export async function touch(
  work: Work,
  statement: StatementRow,
  sent?: { readonly at: string; readonly staffId: Id },
): Promise<void> {
  const isWritten = await touchStatement(work.trx, statement, sent)
  if (!isWritten) refuse('CHANGED_MEANWHILE')
}
