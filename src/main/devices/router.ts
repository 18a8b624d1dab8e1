import { may } from '../kernel/context'
import { os } from '../kernel/procedures'
import { refuse } from '../kernel/refuse'
import { withVersion } from '../kernel/seen-version'
import { inTransaction, once } from '../kernel/transaction'
import { editDevice } from './edit-device'
import { findDeviceByIdentity } from './find-device'
import { findBrands, findModels, listOwnModels } from './find-models'
import { findDevice, findDevicesOfCustomer } from './repository'
import { saveModel } from './save-model'
import { saveType } from './save-type'
import { findTypes } from './type-repository'

export const catalogueRouter = {
  types: os.catalogue.types.handler(async ({ context }) =>
    (await findTypes(context.db.reader)).map(withVersion),
  ),
  saveType: os.catalogue.saveType.handler(({ context, input: { commandId, ...type } }) =>
    once(context, { id: commandId, name: 'catalogue.saveType', input: type }, work => saveType(work, type)),
  ),
  findModels: os.catalogue.findModels.handler(({ context, input }) => findModels(context.db.reader, input)),
  findBrands: os.catalogue.findBrands.handler(({ context, input }) => findBrands(context.db.reader, input)),
  ownModels: os.catalogue.ownModels.handler(async ({ context, input }) => {
    const { rows, next } = await listOwnModels(context.db.reader, input)
    return { rows: rows.map(withVersion), next }
  }),
  saveModel: os.catalogue.saveModel.handler(({ context, input }) =>
    inTransaction(context, work => saveModel(work, input)),
  ),
}

export const devicesRouter = {
  byId: os.devices.byId.handler(async ({ context, input }) => {
    const found = await findDevice(context.db.reader, input.id)
    return found?.device ?? refuse('NOT_FOUND')
  }),
  byIdentity: os.devices.byIdentity.handler(async ({ context, input }) => {
    const device = await findDeviceByIdentity(context.db.reader, input.text)
    return device ?? null
  }),
  ofCustomer: os.devices.ofCustomer.handler(async ({ context, input }) =>
    may(context, 'devices.view')
      ? [...(await findDevicesOfCustomer(context.db.reader, input.customerId))]
      : [],
  ),
  edit: os.devices.edit.handler(({ context, input }) =>
    inTransaction(context, work => editDevice(work, input)),
  ),
}
