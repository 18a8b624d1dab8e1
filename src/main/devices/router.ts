import { os } from '../kernel/procedures'

export const catalogueRouter = {
  types: os.catalogue.types.handler(() => {
    throw new Error('unwritten')
  }),
  saveType: os.catalogue.saveType.handler(() => {
    throw new Error('unwritten')
  }),
  findModels: os.catalogue.findModels.handler(() => {
    throw new Error('unwritten')
  }),
  findBrands: os.catalogue.findBrands.handler(() => {
    throw new Error('unwritten')
  }),
  ownModels: os.catalogue.ownModels.handler(() => {
    throw new Error('unwritten')
  }),
  saveModel: os.catalogue.saveModel.handler(() => {
    throw new Error('unwritten')
  }),
}

export const devicesRouter = {
  byId: os.devices.byId.handler(() => {
    throw new Error('unwritten')
  }),
  byIdentity: os.devices.byIdentity.handler(() => {
    throw new Error('unwritten')
  }),
  edit: os.devices.edit.handler(() => {
    throw new Error('unwritten')
  }),
}
