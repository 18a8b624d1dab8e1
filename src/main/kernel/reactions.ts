import type { Id } from '#shared/kernel/ids'
import type { Work } from './context'

/**
 * What a domain answers to an act of one below it, inside the transaction of that act; put together in app.ts. A domain
 * knows only those below it, and this is the one way up.
 */
export type Reactions = {
  /** More of these parts lies in stores than before, by whatever document. */
  readonly partsArrived: (work: Work, partIds: readonly Id[]) => Promise<void>
  /** The work on a repair is over: it became ready, was cancelled or disposed of (rule B9). */
  readonly workEnded: (work: Work, repair: EndedWork) => Promise<void>
}

export type EndedWork = { readonly repairId: Id; readonly isCancelled: boolean }
