import { os } from '../kernel/procedures'
import { inTransaction, once } from '../kernel/transaction'
import { findPartByCode, readPart } from './find-part'
import { linkBarcode } from './link-barcode'
import { listParts, listPlaceParts } from './list-parts'
import { listUnits } from './list-units'
import { listPartPlaces, listPlaces } from './place-contents'
import { savePart } from './save-part'
import { savePlace } from './save-place'

export const partHandlers = {
  parts: os.stock.parts.handler(({ context, input }) => listParts(context, input)),
  part: os.stock.part.handler(({ context, input }) => readPart(context, context.db.reader, input.id)),
  findPart: os.stock.findPart.handler(({ context, input }) => findPartByCode(context, input.code)),
  savePart: os.stock.savePart.handler(({ context, input: { commandId, ...edit } }) =>
    once(context, { id: commandId, name: 'stock.savePart', input: edit }, work => savePart(work, edit)),
  ),
  linkBarcode: os.stock.linkBarcode.handler(({ context, input }) =>
    inTransaction(context, work => linkBarcode(work, input)),
  ),
  places: os.stock.places.handler(({ context }) => listPlaces(context)),
  savePlace: os.stock.savePlace.handler(({ context, input: { commandId, ...edit } }) =>
    once(context, { id: commandId, name: 'stock.savePlace', input: edit }, work => savePlace(work, edit)),
  ),
  partPlaces: os.stock.partPlaces.handler(({ context, input }) => listPartPlaces(context, input.partId)),
  placeParts: os.stock.placeParts.handler(({ context, input }) => listPlaceParts(context, input)),
  units: os.stock.units.handler(({ context, input }) => listUnits(context, input)),
}
