import type { Claim, Statement } from '#shared/claims/model'
import type { Id } from '#shared/kernel/ids'
import type { Context, Work } from '../kernel/context'
import { os } from '../kernel/procedures'
import { once } from '../kernel/transaction'
import { findClaimList, findClaimsOfRepair } from './claim-lists'
import { findOwed } from './owed-repository'
import { refund } from './refund'
import { replaceDevice } from './replace'
import { saveStatement } from './save-statement'
import { answer, settle, writeOff } from './settle-statement'
import { listStatements, prepare, send, statementView } from './statements'
import { claimAgain, giveUp, takeOut } from './turn-claim'
import { warrantyCosts } from './warranty-costs'

type Call<Input> = { readonly context: Context; readonly input: Input & { readonly commandId: Id } }

/** Acts once on a claim and answers with it. */
function onClaim<Input extends object>(
  name: string,
  act: (work: Work, input: Input) => Promise<Claim>,
): (call: Call<Input>) => Promise<Claim> {
  return ({ context, input }) => once(context, { id: input.commandId, name, input }, work => act(work, input))
}

/** Acts once on a statement and answers with the whole of it as it then stands. */
function onStatement<Input extends { readonly statementId: Id }>(
  name: string,
  act: (work: Work, input: Input) => Promise<void>,
): (call: Call<Input>) => Promise<Statement> {
  return ({ context, input }) =>
    once(context, { id: input.commandId, name, input }, async work => {
      await act(work, input)
      return statementView(work, work.trx, input.statementId)
    })
}

export const claimsRouter = {
  list: os.claims.list.handler(({ context, input }) => findClaimList(context, input)),
  ofRepair: os.claims.ofRepair.handler(({ context, input }) => findClaimsOfRepair(context, input.repairId)),
  replace: os.claims.replace.handler(onClaim('claims.replace', replaceDevice)),
  refund: os.claims.refund.handler(onClaim('claims.refund', refund)),
  owed: os.claims.owed.handler(({ context }) => findOwed(context.db.reader)),
  statements: os.claims.statements.handler(({ context, input }) => listStatements(context, input)),
  statement: os.claims.statement.handler(({ context, input }) =>
    statementView(context, context.db.reader, input.id),
  ),
  saveCsv: os.claims.saveCsv.handler(({ context, input }) => saveStatement(context, input)),
  prepare: os.claims.prepare.handler(({ context, input }) =>
    once(context, { id: input.commandId, name: 'claims.prepare', input }, async work =>
      statementView(work, work.trx, await prepare(work, input)),
    ),
  ),
  takeOut: os.claims.takeOut.handler(onClaim('claims.takeOut', takeOut)),
  send: os.claims.send.handler(onStatement('claims.send', send)),
  answer: os.claims.answer.handler(onStatement('claims.answer', answer)),
  settle: os.claims.settle.handler(onStatement('claims.settle', settle)),
  writeOff: os.claims.writeOff.handler(onStatement('claims.writeOff', writeOff)),
  claimAgain: os.claims.claimAgain.handler(onClaim('claims.claimAgain', claimAgain)),
  giveUp: os.claims.giveUp.handler(onClaim('claims.giveUp', giveUp)),
  costs: os.claims.costs.handler(({ context, input }) => warrantyCosts(context, input)),
}
