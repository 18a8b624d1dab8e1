import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { line } from '../kernel/fields'
import { idSchema } from '../kernel/ids'
import { pageInput, pageOf } from '../kernel/paging'
import {
  askSchema,
  closeCoreSchema,
  coreDebtSchema,
  coreSchema,
  coreStates,
  fittingPartSchema,
  giveBackSchema,
  issueSchema,
  partRequestSchema,
  pickLineSchema,
  receiveCoresSchema,
  repairPartsSchema,
  requestFilters,
  takeBackUseSchema,
  useFromBagSchema,
  useSchema,
  withdrawSchema,
} from './model'

const reads = ['partRequests', 'stock', 'repairs', 'purchasing', 'staff'] as const
const touched = ['partRequests', 'stock', 'repairs', 'billing', 'notices'] as const

export const partRequestsContract = {
  /** All that a repair asked for, oldest first, and what was fitted. */
  ofRepair: query('stock.view', ...reads)
    .input(z.object({ repairId: idSchema }))
    .output(repairPartsSchema),
  /** Parts to ask for: those that fit the repair's model first, or whatever the text finds; at most 20. */
  fitting: query('stock.view', ...reads)
    .input(z.object({ repairId: idSchema, text: line(200).default('') }))
    .output(z.array(fittingPartSchema)),
  /** Open requests of all repairs, oldest first. */
  open: query('stock.view', ...reads)
    .input(z.object({ state: z.enum(requestFilters), ...pageInput }))
    .output(pageOf(partRequestSchema)),
  /** What is to be picked now, in walking order; at most 500. */
  pickList: query('stock.keep', ...reads)
    .input(z.object({ technicianId: idSchema.optional() }))
    .output(z.array(pickLineSchema)),
  /**
   * Asks for parts: what is available is reserved, the rest waits, and a repair in work then waits for parts by itself
   * (rule H4). Refused with REPAIR_CLOSED, REPAIR_FINISHED (it is ready), PART_INACTIVE, NOT_FOUND.
   */
  ask: command('parts.ask', ...touched)
    .input(askSchema)
    .output(repairPartsSchema),
  /** Takes back what waits or is reserved. Refused with REQUEST_SETTLED where nothing is left of it. */
  withdraw: command('parts.ask', ...touched)
    .input(withdrawSchema)
    .output(repairPartsSchema),
  /**
   * Refused with NOT_RESERVED (more than is reserved), NO_HOLDER, HOLDER_LEFT, OTHER_HOLDER (somebody else has some of
   * the request), NOT_FOUND, PLACE_KIND, STOCK_SHORT, SERIALS_MISSING, SERIAL_NOT_HERE.
   */
  issue: command('stock.keep', ...touched)
    .input(issueSchema)
    .output(z.object({ documentIds: z.array(idSchema) })),
  /** Refused with MORE_THAN_ISSUED, REPAIR_CLOSED, NOT_COVERED, SERIALS_MISSING, SERIAL_NOT_HERE, AMOUNT_TOO_LARGE. */
  use: command('parts.use', ...touched)
    .input(useSchema)
    .output(repairPartsSchema),
  /** Refused as `use`, and with STOCK_SHORT, STOCK_RESERVED or SERIAL_HELD (what lies there was issued for a repair). */
  useFromBag: command('parts.use', ...touched)
    .input(useFromBagSchema)
    .output(repairPartsSchema),
  /**
   * A fitted part comes out again: stock, cost and charge as before it (rules H1, B9). Refused with ALREADY_REVERSED,
   * REPAIR_CLOSED, CORE_SETTLED, OTHER_HOLDER, CHARGE_UNDER_DISCOUNT, SERIAL_IN_STOCK.
   */
  takeBackUse: command('parts.use', ...touched)
    .input(takeBackUseSchema)
    .output(repairPartsSchema),
  /**
   * Also for a repair that has ended. Refused with MORE_THAN_ISSUED, PLACE_KIND, SERIALS_MISSING, SERIAL_NOT_HERE, and where
   * the parts are needed still with REPAIR_CLOSED, REPAIR_FINISHED.
   */
  giveBack: command('parts.use', ...touched)
    .input(giveBackSchema)
    .output(repairPartsSchema),
}

export const coresContract = {
  list: query('stock.view', 'partRequests')
    .input(
      z.object({
        state: z.enum(coreStates),
        technicianId: idSchema.optional(),
        owedToId: idSchema.optional(),
        ...pageInput,
      }),
    )
    .output(pageOf(coreSchema)),
  debts: query('stock.view', 'partRequests').input(z.object({})).output(z.array(coreDebtSchema)),
  /** The technician hands the old parts in. Refused with CORE_SETTLED. */
  receive: command('stock.keep', 'partRequests').input(receiveCoresSchema).output(z.array(coreSchema)),
  /** Refused with CORE_SETTLED, CORE_NOT_OWED (returned to nobody), REASON_REQUIRED, AMOUNT_REQUIRED. */
  close: command('stock.keep', 'partRequests').input(closeCoreSchema).output(coreSchema),
}
