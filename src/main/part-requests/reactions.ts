import type { Reactions } from '../kernel/reactions'
import { endRequests } from './end-requests'
import { serveAndGoOn } from './wait-for-parts'

/** What repairs that asked for parts answer to the stock and to the end of their work. */
export const partReactions = {
  partsArrived: (work, partIds) => serveAndGoOn(work, partIds),
  workEnded: endRequests,
} satisfies Reactions
