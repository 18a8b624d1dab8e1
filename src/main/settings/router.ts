import { os } from '../kernel/procedures'
import { withVersion } from '../kernel/seen-version'
import { inTransaction } from '../kernel/transaction'
import { findLatestTerms } from './repository'
import { changeShopSettings, saveTerms } from './shop-settings'

export const settingsRouter = {
  profile: os.settings.profile.handler(({ context }) => context.shop),
  shop: os.settings.shop.handler(({ context }) => withVersion(context.shop)),
  saveShop: os.settings.saveShop.handler(({ context, input }) =>
    inTransaction(context, work => changeShopSettings(work, input)),
  ),
  terms: os.settings.terms.handler(async ({ context }) => (await findLatestTerms(context.db.reader)) ?? null),
  saveTerms: os.settings.saveTerms.handler(({ context, input }) =>
    inTransaction(context, work => saveTerms(work, input.body)),
  ),
}
