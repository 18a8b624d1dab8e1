import { os } from '../kernel/procedures'

export const partHandlers = {
  parts: os.stock.parts.handler(() => {
    throw new Error('unwritten')
  }),
  part: os.stock.part.handler(() => {
    throw new Error('unwritten')
  }),
  findPart: os.stock.findPart.handler(() => {
    throw new Error('unwritten')
  }),
  savePart: os.stock.savePart.handler(() => {
    throw new Error('unwritten')
  }),
  linkBarcode: os.stock.linkBarcode.handler(() => {
    throw new Error('unwritten')
  }),
  places: os.stock.places.handler(() => {
    throw new Error('unwritten')
  }),
  savePlace: os.stock.savePlace.handler(() => {
    throw new Error('unwritten')
  }),
  partPlaces: os.stock.partPlaces.handler(() => {
    throw new Error('unwritten')
  }),
  placeParts: os.stock.placeParts.handler(() => {
    throw new Error('unwritten')
  }),
  units: os.stock.units.handler(() => {
    throw new Error('unwritten')
  }),
}
