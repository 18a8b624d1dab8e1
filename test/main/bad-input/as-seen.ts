import type { Call } from './harmless-call'
import type { WatchedShop } from './watched-shop'

type Seen = { readonly id?: string; readonly version: string }

/** Where a person sees what these calls change. */
const views: Readonly<Record<string, (shop: WatchedShop) => Promise<readonly Seen[]>>> = {
  'settings.saveShop': async ({ client }) => [await client.settings.shop({})],
  'staff.edit': ({ client }) => client.staff.list({}),
  'staff.saveRole': ({ client }) => client.staff.roles({}),
  'repairs.saveStatus': ({ client }) => client.repairs.statuses({}),
  'catalogue.saveType': ({ client }) => client.catalogue.types({}),
  'catalogue.saveModel': async ({ client }) => (await client.catalogue.ownModels({})).rows,
}

/** The input of somebody who looked right before: no made-up version would ever be the one that is stored. */
export async function asSeen(shop: WatchedShop, { path }: Call, input: unknown): Promise<unknown> {
  const view = views[path]
  if (!view || typeof input !== 'object' || input === null) return input
  shop.session.staffId = shop.managerId
  const { id } = input as { readonly id?: unknown }
  const seen = (await view(shop)).find(thing => thing.id === id)
  return seen ? { ...input, version: seen.version } : input
}
