import type { Answer, Claim, Settle, StatementRow } from '#shared/claims/model'
import type { Id } from '#shared/kernel/ids'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { findClaimsIn } from './repository'
import { findStatement, insertSettlement } from './statement-repository'
import { requireSentStatement, touch } from './statements'
import { turnClaim } from './turn-claim'

/**
 * Notes what the manufacturer said to each claim; noted again where it was noted wrong. Refused with
 * STATEMENT_NOT_SENT, NOT_FOUND (a claim of another statement), CLAIM_ANSWER_TOO_LARGE (values: number, amount in rial),
 * CLAIM_STATE, and SETTLEMENT_TOO_LARGE where more has come than would be accepted.
 */
export async function answer(work: Work, { answers, ...seen }: Omit<Answer, 'commandId'>): Promise<void> {
  const statement = await requireSentStatement(work, seen)
  const claims = new Map((await findClaimsIn(work.trx, statement.id)).map(claim => [claim.id, claim]))
  await touch(work, statement)
  for (const [index, given] of answers.entries()) {
    const claim = claims.get(given.claimId) ?? refuse('NOT_FOUND', { field: `answers.${index}.claimId` })
    await noteAnswer(work, claim, { given, field: `answers.${index}` })
  }
  const after = (await findStatement(work.trx, statement.id)) ?? refuse('NOT_FOUND')
  if (after.remaining < 0) {
    refuse('SETTLEMENT_TOO_LARGE', { values: { remaining: after.paid + after.writtenOff } })
  }
  await closeSettled(work, after)
}

type Given = { readonly given: Answer['answers'][number]; readonly field: string }

async function noteAnswer(work: Work, claim: Claim, { given, field }: Given): Promise<void> {
  if (given.result === 'rejected') {
    const { reason } = given
    await turnClaim(work, claim, { action: 'claims.answer', to: 'rejected', acceptedAmount: null, reason })
    return
  }
  if (given.amount > claim.amount) {
    const values = { number: claim.number, amount: claim.amount }
    refuse('CLAIM_ANSWER_TOO_LARGE', { field: `${field}.amount`, values })
  }
  await turnClaim(work, claim, { action: 'claims.answer', to: 'accepted', acceptedAmount: given.amount })
}

/** Money that came for a statement. Refused with STATEMENT_NOT_SENT, SETTLEMENT_TOO_LARGE (values: remaining in rial). */
export async function settle(
  work: Work,
  { amount, on, reference, ...seen }: Omit<Settle, 'commandId'>,
): Promise<void> {
  const statement = await requireSentStatement(work, seen)
  if (amount > statement.remaining) {
    refuse('SETTLEMENT_TOO_LARGE', { field: 'amount', values: { remaining: statement.remaining } })
  }
  if (on > work.today) refuse('SETTLEMENT_IN_THE_FUTURE', { field: 'on' })
  await write(work, statement, { kind: 'payment', amount, on, reference, reason: '' })
}

type WriteOff = { readonly statementId: Id; readonly version: number; readonly reason: string }

/** Gives up what is still owed, with a reason. Refused with STATEMENT_NOT_SENT, NOTHING_OWED. */
export async function writeOff(work: Work, { reason, ...seen }: WriteOff): Promise<void> {
  const statement = await requireSentStatement(work, seen)
  if (statement.remaining <= 0) refuse('NOTHING_OWED', { values: { number: statement.number } })
  await write(work, statement, {
    kind: 'write_off',
    amount: statement.remaining,
    on: work.today,
    reference: '',
    reason,
  })
}

type Money = {
  readonly kind: 'payment' | 'write_off'
  readonly amount: number
  readonly on: string
  readonly reference: string
  readonly reason: string
}

async function write(work: Work, statement: StatementRow, money: Money): Promise<void> {
  const settlement = { ...money, id: work.newId(), statementId: statement.id }
  await touch(work, statement)
  await insertSettlement(work.trx, { ...settlement, at: work.now, staffId: work.actor.id })
  await record(work, {
    action: money.kind === 'payment' ? 'claims.settle' : 'claims.writeOff',
    entity: 'claim_statement',
    entityId: statement.id,
    after: settlement,
  })
  await closeSettled(work, (await findStatement(work.trx, statement.id)) ?? refuse('NOT_FOUND'))
}

/** When nothing is owed any more, its accepted claims are paid, or given up where nothing ever came. */
async function closeSettled(work: Work, statement: StatementRow): Promise<void> {
  if (statement.state !== 'settled') return
  const to = statement.paid === 0 && statement.writtenOff > 0 ? 'written_off' : 'paid'
  const claims = await findClaimsIn(work.trx, statement.id)
  for (const claim of claims.filter(({ state }) => state === 'accepted')) {
    await turnClaim(work, claim, { action: 'claims.close', to })
  }
}
