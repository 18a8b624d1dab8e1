import type { Actor, Context } from '../../../src/main/kernel/context'
import { dayOf } from '../../../src/shared/kernel/day-zone'
import { defaultShopSettings, type ShopSettings } from '../../../src/shared/settings/model'
import { permissions } from '../../../src/shared/staff/permissions'
import { managerLogin, type TestApp } from '../../support/test-app'

/** The context of one call by the first manager, as the middleware makes it. */
export async function callContext(
  { app, clock }: TestApp,
  changes: Partial<ShopSettings> = {},
): Promise<Context> {
  const [found] = await app.services.db
    .reader('staff')
    .where({ login: managerLogin.login })
    .select('id', 'name')
  const actor: Actor = { id: found.id, name: found.name, permissions: new Set(permissions) }
  const shop = { ...defaultShopSettings, ...changes }
  const now = clock.now().toISOString()
  return { ...app.connect({ staffId: actor.id }), actor, shop, now, today: dayOf(now, shop.timeZone) }
}
