import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { longTextLimit, note } from '../kernel/fields'
import { shopProfileSchema, shopSettingsSchema, termsSchema } from './model'

export const settingsContract = {
  profile: query('anyone', 'settings').input(z.object({})).output(shopProfileSchema),
  shop: query('settings.edit', 'settings').input(z.object({})).output(shopSettingsSchema),
  saveShop: command('settings.edit', 'settings').input(shopSettingsSchema).output(shopSettingsSchema),
  /** The terms in force; null while the shop has none. */
  terms: query('signed_in', 'settings').input(z.object({})).output(termsSchema.nullable()),
  /** Writes a new version; repairs keep the version that they were signed with (rule C4). */
  saveTerms: command('settings.edit', 'settings')
    .input(z.object({ body: note(longTextLimit) }))
    .output(termsSchema),
}
