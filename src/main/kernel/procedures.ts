import { implement, ORPCError, ValidationError } from '@orpc/server'
import { contract } from '#shared/contract/index'
import type { ProcedureMeta } from '#shared/contract/procedure'
import { dayOf } from '#shared/kernel/day-zone'
import { inputIssues } from '#shared/kernel/input-issues'
import type { Permission } from '#shared/staff/permissions'
import { translateDriverError } from '../db/errors'
import { type Actor, type Connection, nobody } from './context'
import { Refusal, refuse } from './refuse'

const base = implement(contract).$context<Connection>()

/** Lets through what is expected; anything else is a bug: logged whole, answered with a reference alone. */
const translateErrors = base.middleware(async ({ context, next, path }) => {
  try {
    return await next()
  } catch (error) {
    const refusal = expected(error)
    if (refusal) throw refusal
    const reference = context.newId().slice(-8)
    context.log.error('unexpected error', { reference, path: path.join('.'), error })
    throw new Refusal('UNEXPECTED', { values: { reference } })
  }
})

function expected(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    return new Refusal('INVALID_INPUT', { issues: inputIssues(error.cause.issues) })
  }
  return translateDriverError(error)
}

/** Proves who is asking and that the role allows it, before the input is even read (rule M3). */
const checkAccess = base.middleware(async ({ context, next, procedure }) => {
  const { access } = metaOf(procedure)
  const actor = await currentActor(context)
  if (access !== 'anyone') {
    if (actor === nobody) refuse('SIGNED_OUT')
    if (access !== 'signed_in' && !holdsOne(actor, access)) refuse('NOT_PERMITTED')
  }
  const shop = await context.shopSettings()
  const now = context.clock.now().toISOString()
  return next({ context: { actor, shop, now, today: dayOf(now, shop.timeZone) } })
})

function holdsOne({ permissions }: Actor, access: Permission | readonly Permission[]): boolean {
  return [access].flat().some(permission => permissions.has(permission))
}

async function currentActor({ session, findActor }: Connection): Promise<Actor> {
  const { staffId } = session
  const actor = staffId === null ? undefined : await findActor(staffId)
  // Somebody may have signed in at this window while the one before was looked up.
  if (!actor && session.staffId === staffId) session.staffId = null
  return actor ?? nobody
}

/** Tells every window what a command touched, once it has committed. */
const announceTouched = base.middleware(async ({ context, next, procedure }) => {
  const { kind, topics } = metaOf(procedure)
  const answer = await next()
  if (kind === 'command' && topics.length > 0) context.events.announce(topics)
  return answer
})

function metaOf(procedure: { '~orpc': { meta: unknown } }): ProcedureMeta {
  // Every procedure of the contract is made by query() or command(), which set this meta.
  return procedure['~orpc'].meta as ProcedureMeta
}

/** What every domain's router builds its handlers from. */
export const os = base.use(translateErrors).use(checkAccess).use(announceTouched)
