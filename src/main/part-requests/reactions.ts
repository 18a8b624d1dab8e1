import type { Id } from '#shared/kernel/ids'
import type { Work } from '../kernel/context'
import type { Reactions } from '../kernel/reactions'
import { tell } from '../notices/tell'
import { requireRepair } from '../repairs/find-repair'
import { endRequests } from './end-requests'
import { serveWaiting } from './serve-waiting'
import { goOnWithParts } from './wait-for-parts'

/** What repairs that asked for parts answer to the stock and to the end of their work. */
export const partReactions = {
  partsArrived: async (work, partIds) => {
    for (const repairId of await serveWaiting(work, partIds)) {
      if (await goOnWithParts(work, repairId)) await tellTechnician(work, repairId)
    }
  },
  workEnded: endRequests,
} satisfies Reactions

async function tellTechnician(work: Work, repairId: Id): Promise<void> {
  const { technicianId } = await requireRepair(work.trx, repairId)
  if (technicianId === null) return
  await tell(work, { staffId: technicianId, kind: 'parts_arrived', repairId })
}
