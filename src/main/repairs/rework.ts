import { daysBetween } from '#shared/kernel/day'
import { dayOf } from '#shared/kernel/day-zone'
import type { Id } from '#shared/kernel/ids'
import { isSameFault, type Rework, type ReworkCause, type ReworkProposal } from '#shared/repairs/rework'
import type { Context, Work } from '../kernel/context'
import { refuse } from '../kernel/refuse'
import { changeRepair } from './change-repair'
import { requireOpenRepair } from './find-repair'
import type { RepairFacts } from './repository'
import {
  type DeliveredVisit,
  findDeliveredVisit,
  findDeliveredVisits,
  findStoredRework,
} from './rework-repository'

const mostVisits = 10

type Asked = { readonly deviceId: Id; readonly fault: string }

/**
 * The visits that today's may do again, newest first: the last one, and those within the shop's days for a rework or
 * under a warranty that still runs. Only of these can the fault be the same one (rule E5).
 */
export async function proposeReworks(
  context: Context,
  { deviceId, fault }: Asked,
): Promise<ReworkProposal[]> {
  const visits = await findDeliveredVisits(context.db.reader, deviceId, mostVisits)
  return visits
    .map(visit => proposal(context, visit, fault))
    .filter(({ isRecent }, index) => isRecent || index === 0)
    .map(({ isRecent, isSameFault: isSame, ...visit }) => ({ ...visit, isSameFault: isRecent && isSame }))
}

function proposal({ today, shop }: Context, visit: DeliveredVisit, fault: string) {
  const { id, number, technician, warrantyEndsOn } = visit
  const deliveredOn = dayOf(visit.deliveredAt, shop.timeZone)
  const daysAgo = daysBetween(deliveredOn, today)
  const isWarranted = warrantyEndsOn !== null && warrantyEndsOn >= today
  return {
    ...{ id, number, fault: visit.fault, technician, deliveredOn, daysAgo, warrantyEndsOn },
    isSameFault: isSameFault(fault, `${visit.fault} ${visit.foundFault}`),
    isRecent: isWarranted || daysAgo <= shop.reworkDays,
  }
}

/** What a rework does again, why, and who was responsible; null for any other repair. */
export async function findRework(context: Context, repairId: Id): Promise<Rework | null> {
  const stored = await findStoredRework(context.db.reader, repairId)
  if (!stored) return null
  const origin = (await findDeliveredVisit(context.db.reader, stored.originId)) ?? refuse('NOT_FOUND')
  return {
    origin: shownOrigin(context, origin),
    cause: stored.cause,
    responsible: stored.responsible,
  }
}

function shownOrigin({ shop }: Context, visit: DeliveredVisit): Rework['origin'] {
  const { id, number, fault, technician, deliveredAt } = visit
  return { id, number, fault, technician, deliveredOn: dayOf(deliveredAt, shop.timeZone) }
}

type NamedCause = {
  readonly repairId: Id
  readonly version: number
  readonly cause: ReworkCause
  readonly responsibleId: Id | null
}

/** Says why the device came back and who was responsible (rule E4). Refused with NOT_A_REWORK, NOT_FOUND. */
export async function nameReworkCause(
  work: Work,
  { cause, responsibleId, ...seen }: NamedCause,
): Promise<void> {
  const repair = await requireOpenRepair(work, seen)
  const stored = await findStoredRework(work.trx, repair.id)
  if (!stored) refuse('NOT_A_REWORK')
  const responsible = await responsibleFor(work, stored.originId, responsibleId)
  await changeRepair(work, repair, {
    action: 'repairs.nameReworkCause',
    changes: { reworkCause: cause, responsibleId },
    history: [{ event: 'rework_cause_named', values: { cause, responsible } }],
  })
}

/** Who works here, or who did the first repair, here or gone since; by name. */
async function responsibleFor(work: Work, originId: Id, id: Id | null): Promise<string> {
  if (id === null) return ''
  const person = await work.findActor(id)
  if (person) return person.name
  const origin = await findDeliveredVisit(work.trx, originId)
  if (origin?.technician?.id === id) return origin.technician.name
  return refuse('NOT_FOUND', { field: 'responsibleId' })
}

/** A rework ends only with its cause, or its cost could go to none (rule E4); refused with REWORK_CAUSE_MISSING. */
export async function refuseUnknownCause(work: Work, repair: Pick<RepairFacts, 'id'>): Promise<void> {
  const stored = await findStoredRework(work.trx, repair.id)
  if (stored?.cause === null) refuse('REWORK_CAUSE_MISSING')
}
