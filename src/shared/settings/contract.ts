import { z } from 'zod'
import { command, query } from '../contract/procedure'
import { longTextLimit, note } from '../kernel/fields'
import { seenShopSettingsSchema, shopProfileSchema, termsSchema } from './model'

export const settingsContract = {
  profile: query('anyone', 'settings').input(z.object({})).output(shopProfileSchema),
  shop: query('settings.edit', 'settings').input(z.object({})).output(seenShopSettingsSchema),
  /** Saves all settings at once; refused with CHANGED_MEANWHILE where others were saved since these were seen. */
  saveShop: command('settings.edit', 'settings').input(seenShopSettingsSchema).output(seenShopSettingsSchema),
  /** The terms in force; null while the shop has none. */
  terms: query('signed_in', 'settings').input(z.object({})).output(termsSchema.nullable()),
  /** Writes a new version; repairs keep the version that they were signed with (rule C4). */
  saveTerms: command('settings.edit', 'settings')
    .input(z.object({ body: note(longTextLimit) }))
    .output(termsSchema),
}
