import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { requiredLine } from '../kernel/fields'
import { idSchema } from '../kernel/ids'
import { pageInput, pageOf } from '../kernel/paging'
import {
  adjustSchema,
  arriveSchema,
  disposeSchema,
  receiveSchema,
  reverseSchema,
  scrapSchema,
  transferSchema,
} from './acts'
import { documentFilterSchema, documentRowSchema, documentSchema, entrySchema, unitSchema } from './document'
import { partEditSchema, partFilterSchema, partRowSchema, partSchema, quantitySchema } from './part'
import { placeEditSchema, placeSchema } from './place'
import { postingTopics } from './topics'

const byId = z.object({ id: idSchema })

export const stockContract = {
  /** By number, or by relevance where a text narrows them. */
  parts: query('stock.view', 'stock', 'purchasing')
    .input(partFilterSchema.extend(pageInput))
    .output(pageOf(partRowSchema)),
  part: query('stock.view', 'stock', 'purchasing').input(byId).output(partSchema),
  /** What a scanned or typed code names: a barcode, else a number; null where there is none. */
  findPart: query('stock.view', 'stock', 'purchasing')
    .input(z.object({ code: requiredLine(120) }))
    .output(partSchema.nullable()),
  /**
   * Refused with PART_NUMBER_TAKEN, BARCODE_TAKEN, PART_IN_LEDGER, PLACE_KIND, CHANGED_MEANWHILE, NOT_FOUND, and
   * INVALID_INPUT where what is measured would have serials.
   */
  savePart: command('stock.editParts', 'stock').input(partEditSchema).output(partSchema),
  /** Links a scanned barcode to a part. Refused with BARCODE_TAKEN. */
  linkBarcode: command('stock.editParts', 'stock')
    .input(z.object({ partId: idSchema, code: requiredLine(60) }))
    .output(partSchema),
  /** The tree of places, each after what it hangs below, in walking order. */
  places: query('stock.view', 'stock', 'staff').input(z.object({})).output(z.array(placeSchema)),
  /**
   * Refused with PLACE_CODE_TAKEN, PLACE_HOLDER_TAKEN, PLACE_NOT_EMPTY, PLACE_KIND, BAG_IN_LEDGER, CHANGED_MEANWHILE,
   * NOT_FOUND.
   */
  savePlace: command('stock.editParts', 'stock').input(placeEditSchema).output(placeSchema),
  /** How much of a part lies where, in walking order. */
  partPlaces: query('stock.view', 'stock')
    .input(z.object({ partId: idSchema }))
    .output(
      z.array(
        z.object({ place: placeSchema.pick({ id: true, name: true, kind: true }), onHand: quantitySchema }),
      ),
    ),
  /** What lies in a place, below it not included. */
  placeParts: query('stock.view', 'stock', 'purchasing')
    .input(z.object({ placeId: idSchema, ...pageInput }))
    .output(pageOf(partRowSchema.extend({ here: quantitySchema }))),
  units: query('stock.view', 'stock')
    .input(z.object({ partId: idSchema, withGone: z.boolean().default(false), ...pageInput }))
    .output(pageOf(unitSchema)),
  /** The ledger of a part, newest first, with its running balance. */
  kardex: query('stock.view', 'stock')
    .input(z.object({ partId: idSchema, placeId: idSchema.optional(), ...pageInput }))
    .output(pageOf(entrySchema)),
  documents: query('stock.view', 'stock')
    .input(documentFilterSchema.extend(pageInput))
    .output(pageOf(documentRowSchema)),
  document: query('stock.view', 'stock').input(byId).output(documentSchema),
  /**
   * Refused with NOT_FOUND, PLACE_KIND, PART_INACTIVE, COST_UNUSUAL, SERIALS_MISSING, SERIAL_IN_STOCK, VALUE_TOO_LARGE,
   * and INVALID_INPUT for serials of a part that has none, as every document with lines.
   */
  receive: command('stock.keep', ...postingTopics)
    .input(receiveSchema)
    .output(documentSchema),
  /**
   * Refused with NOT_FOUND, PLACE_KIND, SAME_PLACE, SERIALS_MISSING, SERIAL_IN_STOCK (one twice), SERIAL_NOT_HERE,
   * STOCK_SHORT, STOCK_RESERVED.
   */
  transfer: command('stock.keep', ...postingTopics)
    .input(transferSchema)
    .output(documentSchema),
  /** Refused with NOT_FOUND, ALREADY_ARRIVED, ALREADY_REVERSED, PLACE_KIND (where they are bound for was given up). */
  arrive: command('stock.keep', ...postingTopics)
    .input(arriveSchema)
    .output(documentSchema),
  /**
   * Refused with NOT_FOUND, PLACE_KIND, PART_INACTIVE (what is found), SERIALS_MISSING, SERIAL_IN_STOCK, SERIAL_NOT_HERE,
   * STOCK_SHORT, STOCK_RESERVED, VALUE_TOO_LARGE.
   */
  adjust: command('stock.adjust', ...postingTopics)
    .input(adjustSchema)
    .output(documentSchema),
  /** Refused as a transfer is. */
  scrap: command('stock.adjust', 'stock').input(scrapSchema).output(documentSchema),
  /** Refused as a transfer is, without SAME_PLACE and STOCK_RESERVED. */
  dispose: command('stock.adjust', 'stock').input(disposeSchema).output(documentSchema),
  /**
   * Takes a document back by one that mirrors it. Refused with NOT_FOUND, NOT_PERMITTED (an adjustment, scrap or disposal
   * without stock.adjust), NOT_REVERSIBLE (a reversal), TAKEN_BACK_ELSEWHERE, ALREADY_REVERSED, ALREADY_ARRIVED (a dispatch), RECEIPT_USED,
   * STOCK_SHORT, STOCK_RESERVED, SERIAL_NOT_HERE, SERIAL_IN_STOCK, PLACE_KIND (a place was given up), VALUE_TOO_LARGE.
   */
  reverse: command('stock.keep', ...postingTopics)
    .input(reverseSchema)
    .output(documentSchema),
}
