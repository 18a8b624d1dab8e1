import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { line } from '../kernel/fields'
import { commandIdSchema, idSchema } from '../kernel/ids'
import { pageInput, pageOf } from '../kernel/paging'
import {
  deviceEditSchema,
  deviceModelSchema,
  deviceSchema,
  deviceTypeEditSchema,
  modelEditSchema,
  seenDeviceModelSchema,
  seenDeviceTypeSchema,
} from './model'

export const devicesContract = {
  byId: query('devices.view', 'devices', 'customers')
    .input(z.object({ id: idSchema }))
    .output(deviceSchema),
  /** The device with exactly this serial or IMEI in any spelling; null where the shop has never seen it. */
  byIdentity: query('devices.view', 'devices', 'customers')
    .input(z.object({ text: line(60) }))
    .output(deviceSchema.nullable()),
  /**
   * What the customer owns now, and after that what they have brought before and others own; each newest first, at
   * most 50. Nothing for whoever may see customers but no devices.
   */
  ofCustomer: query('customers.view', 'devices', 'customers', 'repairs')
    .input(z.object({ customerId: idSchema }))
    .output(z.array(deviceSchema)),
  edit: command('devices.edit', 'devices').input(deviceEditSchema).output(deviceSchema),
}

export const catalogueContract = {
  types: query('signed_in', 'catalogue').input(z.object({})).output(z.array(seenDeviceTypeSchema)),
  saveType: command('catalogue.edit', 'catalogue')
    .input(deviceTypeEditSchema.extend({ commandId: commandIdSchema }))
    .output(seenDeviceTypeSchema),
  /** Models by the start of any word of brand, name or code, what was probably meant first; at most 20. */
  findModels: query('devices.view', 'catalogue')
    .input(z.object({ text: line(120), typeId: idSchema.optional() }))
    .output(z.array(deviceModelSchema)),
  /** Brands that the catalogue knows, by the start of the name; at most 20. */
  findBrands: query('devices.view', 'catalogue')
    .input(z.object({ text: line(60), typeId: idSchema.optional() }))
    .output(z.array(z.string())),
  /** The shop's own models, newest first. */
  ownModels: query('catalogue.edit', 'catalogue')
    .input(z.object(pageInput))
    .output(pageOf(seenDeviceModelSchema)),
  saveModel: command('catalogue.edit', 'catalogue').input(modelEditSchema).output(seenDeviceModelSchema),
}
