import type { z } from 'zod'
import type { firstManagerSchema, SignedIn } from '#shared/staff/model'
import { seedDeviceTypes } from '../devices/seed-device-types'
import type { Context, Work } from '../kernel/context'
import { inTransaction } from '../kernel/transaction'
import { seedStatuses } from '../repairs/seed-statuses'
import { saveShopSettings } from '../settings/shop-settings'
import { createFirstManager, refuseSecondStart } from '../staff/first-manager'
import { hashPassword } from '../staff/password'
import { actorOf } from '../staff/session'

/**
 * Starts a new shop: roles, first manager, name, statuses, types of devices, all or nothing, and signs the window in.
 * Refused with ALREADY_SET_UP once anyone exists.
 */
export async function startShop(
  context: Context,
  { shopName, name, login, password }: z.infer<typeof firstManagerSchema>,
): Promise<SignedIn> {
  await refuseSecondStart(context)
  const passwordHash = await hashPassword(password)
  const manager = await inTransaction(context, async work => {
    const created = await createFirstManager(work, { name, login, passwordHash })
    await furnish({ ...work, actor: actorOf(created) }, shopName)
    return created
  })
  context.session.staffId = manager.id
  return manager
}

/** What a shop needs before its first repair, done in the first manager's name. */
async function furnish(work: Work, shopName: string): Promise<void> {
  await saveShopSettings(work, { ...work.shop, shopName })
  await seedStatuses(work)
  await seedDeviceTypes(work)
}
