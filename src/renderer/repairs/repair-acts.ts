import type { Id } from '#shared/kernel/ids'
import type { Repair } from '#shared/repairs/model'
import { canCancel, isOpenKind, type StatusKind } from '#shared/repairs/status'
import type { Permission } from '#shared/staff/permissions'

type Facts = {
  readonly repair: Repair
  readonly may: (permission: Permission) => boolean
  readonly myId: Id | undefined
}

export type RepairActs = {
  readonly take: boolean
  readonly assign: boolean
  readonly passOn: boolean
  readonly promise: boolean
  readonly cancel: boolean
  readonly rework: boolean
  readonly handOver: boolean
  /** The hand-over that happened, to be looked at. */
  readonly seeHandOver: boolean
  /** The usual next step; what is ready goes on at the counter. */
  readonly next: StatusKind | undefined
  readonly others: readonly StatusKind[]
}

/** What this person can do with the repair now; a closed one offers no change. It only hides, main decides. */
export function repairActs({ repair, may, myId }: Facts): RepairActs {
  const { kind, technician } = repair
  const isOpen = isOpenKind(kind)
  const isMine = technician !== null && technician.id === myId
  const moves = repair.moves.map(move => move.to).filter(to => to !== 'delivered')
  const next = kind === 'ready' ? undefined : moves.find(to => to !== 'disposed')
  return {
    take: isOpen && !isMine && may('repairs.work') && (technician === null || may('repairs.assign')),
    assign: isOpen && may('repairs.assign'),
    passOn: isOpen && isMine && may('repairs.work') && !may('repairs.assign'),
    promise: isOpen && may('repairs.check_in'),
    cancel: canCancel(kind) && may('repairs.cancel'),
    rework: kind === 'delivered' && may('repairs.check_in'),
    handOver: kind === 'ready' && may('handover.deliver'),
    seeHandOver: kind === 'delivered' && may('handover.deliver'),
    next,
    others: moves.filter(to => to !== next),
  }
}
