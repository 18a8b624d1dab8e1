import { createRouterClient } from '@orpc/server'
import { createApp } from '../../src/main/app'
import { openDataFolder } from '../../src/main/db/data-folder'
import type { Session } from '../../src/main/kernel/context'
import { typeIdOf } from './factories'

export const managerLogin = { login: 'sara', password: 'correct horse' } as const

/** A shop that was set up and closed in order, for programs that will not be. */
export type ShopFolder = { readonly folder: string; readonly staffId: string; readonly typeId: string }

export async function setUpShop(folder: string): Promise<ShopFolder> {
  const app = createApp({ db: await openDataFolder(folder) })
  try {
    const session: Session = { staffId: null }
    const client = createRouterClient(app.router, { context: () => app.connect(session) })
    const start = { shopName: 'تعمیرگاه نمونه', name: 'سارا مدیری', ...managerLogin }
    const { id: staffId } = await client.session.setUp(start)
    return { folder, staffId, typeId: await typeIdOf(client) }
  } finally {
    await app.close()
  }
}
