import type { Counts } from '#shared/part-requests/steps'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { type NewRequest, updateRequests } from './request-repository'

export type Change<Request extends NewRequest> = {
  readonly before: Request
  readonly after: Request
  /** Why, where the person said so. */
  readonly reason?: string
}

/** Writes where the quantities of requests stand, with their audit. */
export async function changeRequests<Request extends NewRequest>(
  work: Work,
  action: string,
  changes: readonly Change<Request>[],
): Promise<void> {
  if (changes.length === 0) return
  await updateRequests(
    work.trx,
    changes.map(({ after }) => after),
  )
  const acts = changes.map(({ before, after, reason }) => ({
    action,
    entity: 'part_request',
    entityId: after.id,
    before: standOf(before),
    after: { ...standOf(after), ...(reason && { reason }) },
  }))
  await record(work, ...acts)
}

function standOf({ waiting, reserved, issued, used, withdrawn, holderId }: NewRequest): Counts & {
  readonly holderId: NewRequest['holderId']
} {
  return { waiting, reserved, issued, used, withdrawn, holderId }
}
