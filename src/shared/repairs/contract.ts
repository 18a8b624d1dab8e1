import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { daySchema, line, note, requiredLine, requiredNote } from '../kernel/fields'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { pageInput, pageOf } from '../kernel/paging'
import { postingTopics } from '../stock/topics'
import { checkResults } from './checklist'
import {
  checkInInputSchema,
  historyEntrySchema,
  repairFilterSchema,
  repairRowSchema,
  repairSchema,
  seenStatusSchema,
  statusEditSchema,
  statusKindSchema,
} from './model'
import { reworkCauses, reworkProposalSchema, reworkSchema } from './rework'
import { outcomes } from './status'

/** Every change of a repair says which state of it the person saw. */
const change = { commandId: commandIdSchema, repairId: idSchema, version: z.int() }

const repairTopics = ['repairs'] as const
/** Work that ends leaves the parts that were promised to it to whoever waits for them. */
const endTopics = postingTopics

export const repairsContract = {
  /** Takes a device in; the same commandId again returns the first repair (rules C1, A1–A7). */
  checkIn: command('repairs.check_in', 'repairs', 'customers', 'devices', 'billing')
    .input(checkInInputSchema)
    .output(repairSchema),
  byId: query('repairs.view', 'repairs', 'customers', 'devices', 'catalogue', 'staff')
    .input(z.object({ id: idSchema }))
    .output(repairSchema),
  /** By the shown number, in any script of digits. */
  byNumber: query('repairs.view', 'repairs', 'customers', 'devices', 'catalogue', 'staff')
    .input(z.object({ number: line(40) }))
    .output(repairSchema),
  /** What to work on next: late first, then by promised day; mine and nobody's, or everyone's. */
  queue: query('repairs.view', 'repairs', 'customers', 'devices', 'staff')
    .input(z.object({ scope: z.enum(['mine', 'all']), ...pageInput }))
    .output(pageOf(repairRowSchema)),
  /** Open repairs by status: the count of each kind and its first rows by promised day. */
  board: query('repairs.view', 'repairs', 'customers', 'devices', 'staff')
    .input(z.object({ technicianId: idSchema.optional() }))
    .output(z.array(z.object({ kind: statusKindSchema, count: z.int(), rows: z.array(repairRowSchema) }))),
  /** Repairs newest first, filtered, paged by key. */
  list: query('repairs.view', 'repairs', 'customers', 'devices', 'staff')
    .input(repairFilterSchema.extend(pageInput))
    .output(pageOf(repairRowSchema)),
  /** The history of a repair, newest first. */
  history: query('repairs.view', 'repairs', 'billing', 'papers')
    .input(z.object({ repairId: idSchema, ...pageInput }))
    .output(pageOf(historyEntrySchema)),
  /** Takes the repair as my own work. */
  take: command('repairs.work', ...repairTopics)
    .input(z.object(change))
    .output(repairSchema),
  /** Gives the repair to another technician, or to nobody. */
  assign: command('repairs.assign', ...repairTopics)
    .input(z.object({ ...change, technicianId: idSchema.nullable(), comment: note(1000).default('') }))
    .output(repairSchema),
  /** A technician hands own work to a colleague. */
  passOn: command('repairs.work', ...repairTopics)
    .input(z.object({ ...change, technicianId: idSchema, comment: requiredNote(1000) }))
    .output(repairSchema),
  /** One listed transition of work (rules B3, B6); delivery and disposal are acts of their own. */
  move: command('repairs.work', ...endTopics)
    .input(
      z.object({
        ...change,
        to: statusKindSchema.exclude(['delivered', 'disposed']),
        /** A status of the shop's own within the kind; the kind's default without it. */
        statusId: idSchema.optional(),
        outcome: z.enum(outcomes).optional(),
        comment: note(1000).default(''),
      }),
    )
    .output(repairSchema),
  /** The customer takes the device back unrepaired: ready with outcome cancelled (rule B9). */
  cancel: command('repairs.cancel', ...endTopics)
    .input(z.object({ ...change, reason: requiredNote(1000) }))
    .output(repairSchema),
  /** An unclaimed device leaves the shop for good. */
  dispose: command('repairs.dispose', ...endTopics)
    .input(z.object({ ...change, reason: requiredNote(1000) }))
    .output(repairSchema),
  comment: command('repairs.comment', ...repairTopics)
    .input(z.object({ commandId: commandIdSchema, repairId: idSchema, text: requiredNote() }))
    .output(z.object({})),
  saveFindings: command('repairs.work', ...repairTopics)
    .input(z.object({ ...change, foundFault: note(), workDone: note() }))
    .output(repairSchema),
  /** Answers items of the test checklist; a failed one sends the repair back to repairing (rule B6). */
  recordChecks: command('repairs.work', ...repairTopics)
    .input(
      z.object({
        ...change,
        checks: z
          .array(
            z.object({ item: requiredLine(), result: z.enum(checkResults), note: line(400).default('') }),
          )
          .min(1)
          .max(40),
      }),
    )
    .output(repairSchema),
  changePromise: command('repairs.check_in', ...repairTopics)
    .input(z.object({ ...change, promisedOn: daySchema, reason: requiredLine(200) }))
    .output(repairSchema),
  /**
   * Delivered repairs of a device that are not long ago or still have a warranty, newest first, with whether the fault
   * told now is the same (rule E5); at most 10.
   */
  reworkProposals: query('repairs.view', 'repairs', 'settings')
    .input(z.object({ deviceId: idSchema, fault: note().default('') }))
    .output(z.array(reworkProposalSchema)),
  /** What a rework does again, why and who was responsible (rule E4); null for any other repair. */
  rework: query('repairs.view', 'repairs', 'staff')
    .input(z.object({ repairId: idSchema }))
    .output(reworkSchema.nullable()),
  /** Refused with NOT_A_REWORK. A rework becomes ready only with its cause (REWORK_CAUSE_MISSING). */
  nameReworkCause: command('repairs.work', ...repairTopics)
    .input(z.object({ ...change, cause: z.enum(reworkCauses), responsibleId: idSchema.nullable() }))
    .output(repairSchema),
  statuses: query('signed_in', 'repairs').input(z.object({})).output(z.array(seenStatusSchema)),
  saveStatus: command('settings.edit', ...repairTopics)
    .input(statusEditSchema)
    .output(seenStatusSchema),
  /** Refused with STATUS_IN_USE while any repair has it, STATUS_LAST_OF_KIND for a kind's default (rule B2). */
  deleteStatus: command('settings.edit', ...repairTopics)
    .input(z.object({ id: idSchema }))
    .output(z.object({})),
}
