import type { z } from 'zod'
import type { Id } from '#shared/kernel/ids'
import type { askSchema } from '#shared/part-requests/model'
import { record } from '../kernel/audit'
import type { Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { requireRepair } from '../repairs/find-repair'
import { requireKeptParts } from '../stock/require-kept-parts'
import { insertRequests, type NewRequest } from './request-repository'
import { serveWaiting } from './serve-waiting'
import { waitForMissing } from './wait-for-parts'

type Asking = Omit<z.infer<typeof askSchema>, 'commandId'>

/**
 * Asks for parts for a repair and gives its id: what is available is promised, behind whoever waits for it already, and the rest waits
 * (rule H4). Refused with NOT_FOUND, REPAIR_CLOSED, REPAIR_FINISHED, PART_INACTIVE.
 */
export async function ask(work: Work, { repairId, lines }: Asking): Promise<Id> {
  await requireWork(work, repairId)
  const partIds = lines.map(({ partId }) => partId)
  await requireKeptParts(work, partIds)
  const requests = lines.map((line): NewRequest => newRequest(work, { repairId, ...line }))
  await insertRequests(work.trx, requests, { at: work.now, staffId: work.actor.id })
  const acts = requests.map(request => ({
    action: 'partRequests.ask',
    entity: 'part_request',
    entityId: request.id,
    after: request,
  }))
  await record(work, ...acts)
  await serveWaiting(work, partIds)
  await waitForMissing(work, repairId)
  return repairId
}

/** A repair that is still worked on. Refused with NOT_FOUND, REPAIR_CLOSED, REPAIR_FINISHED. */
export async function requireWork(work: Work, repairId: Id): Promise<void> {
  const { isOpen, kind, number } = await requireRepair(work.trx, repairId)
  if (!isOpen) refuse('REPAIR_CLOSED', { values: { number } })
  if (kind === 'ready') refuse('REPAIR_FINISHED', { values: { number } })
}

type Line = Pick<NewRequest, 'repairId' | 'partId' | 'quantity' | 'note'>

function newRequest(work: Work, line: Line): NewRequest {
  return {
    ...line,
    id: work.newId(),
    waiting: line.quantity,
    reserved: 0,
    issued: 0,
    used: 0,
    withdrawn: 0,
    holderId: null,
    isFromBag: false,
  }
}
