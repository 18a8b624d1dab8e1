import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { requiredLine } from '../kernel/fields'
import { idSchema } from '../kernel/ids'
import { pageInput, pageOf } from '../kernel/paging'
import { postingTopics } from '../stock/topics'
import {
  addCountedSchema,
  cancelCountSchema,
  confirmMovedSchema,
  countFiguresSchema,
  countLineSchema,
  countNothingSchema,
  countRowSchema,
  countSchema,
  identifiedSchema,
  recountSchema,
  reviewLineSchema,
  startCountSchema,
  tallySchema,
  turnCountSchema,
  uncountedSchema,
} from './model'

const byId = z.object({ countId: idSchema })
const ofPlace = { countId: idSchema, placeId: idSchema.optional(), ...pageInput }

export const countingContract = {
  /** Newest first; only those that are not ended where asked. */
  list: query('counting.count', 'counting', 'stock')
    .input(z.object({ isOpen: z.boolean().default(false), ...pageInput }))
    .output(pageOf(countRowSchema)),
  byId: query('counting.count', 'counting', 'stock').input(byId).output(countSchema),
  /** Refused with NOT_FOUND, PLACE_KIND, COUNT_OVERLAPS (values: number). */
  start: command('counting.count', 'counting').input(startCountSchema).output(countSchema),
  identify: query('counting.count', 'counting', 'stock')
    .input(
      z.object({
        countId: idSchema,
        code: requiredLine(120),
        /** The serialised part that is being counted: of two with the same serial it is this one. */
        partId: idSchema.optional(),
      }),
    )
    .output(identifiedSchema),
  /** Refused with NOT_FOUND, COUNT_STATE, COUNT_OUTSIDE, SERIALS_MISSING, COUNT_SERIAL_TWICE, VALUE_TOO_LARGE. */
  add: command('counting.count', 'counting').input(addCountedSchema).output(countLineSchema),
  /**
   * Counts a line anew: what the ledger says is taken again at this moment. Refused like `add`, and with
   * CHANGED_MEANWHILE. A count in review is corrected only by who may approve it.
   */
  recount: command('counting.count', 'counting').input(recountSchema).output(countLineSchema),
  /** Says that nothing of these lies there; those that have been counted meanwhile stay as they are. */
  nothing: command('counting.count', 'counting')
    .input(countNothingSchema)
    .output(z.object({ lines: z.int() })),
  /** What was counted, the latest line first. */
  lines: query('counting.count', 'counting', 'stock')
    .input(z.object(ofPlace))
    .output(pageOf(countLineSchema)),
  /** By place in walking order, then by part number. */
  uncounted: query('counting.count', 'counting', 'stock')
    .input(z.object(ofPlace))
    .output(pageOf(uncountedSchema)),
  /** How a line came about, the latest first. */
  history: query('counting.count', 'counting')
    .input(z.object({ lineId: idSchema, ...pageInput }))
    .output(pageOf(tallySchema)),
  /** Ends the counting; who may approve sees the differences now. Refused with COUNT_STATE, COUNT_EMPTY. */
  close: command('counting.approve', 'counting').input(turnCountSchema).output(countSchema),
  /** Back to counting; a blind count is blind again. */
  reopen: command('counting.approve', 'counting').input(turnCountSchema).output(countSchema),
  /** Lines of a count in review by place in walking order, then by part number. Refused with COUNT_STATE. */
  review: query('counting.approve', 'counting', 'stock')
    .input(z.object({ countId: idSchema, withEqual: z.boolean().default(false), ...pageInput }))
    .output(pageOf(reviewLineSchema)),
  figures: query('counting.approve', 'counting', 'stock').input(byId).output(countFiguresSchema),
  /** The difference stands though the part moved since. Refused with CHANGED_MEANWHILE where it moved again. */
  confirmMoved: command('counting.approve', 'counting').input(confirmMovedSchema).output(countSchema),
  /**
   * Enters the differences as one document of the stock. Refused with COUNT_STATE, COUNT_MOVED, CHANGED_MEANWHILE,
   * STOCK_SHORT, STOCK_RESERVED, SERIAL_HELD, COUNT_SERIAL_ELSEWHERE, COUNT_SERIAL_IN_TRANSIT, PLACE_KIND,
   * VALUE_TOO_LARGE.
   */
  approve: command('counting.approve', 'counting', ...postingTopics)
    .input(turnCountSchema)
    .output(countSchema),
  /** Who may not approve gives up only a count in which nothing was counted. Refused with COUNT_STATE, NOT_PERMITTED. */
  cancel: command('counting.count', 'counting').input(cancelCountSchema).output(countSchema),
}
