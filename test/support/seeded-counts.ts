import { createRouterClient } from '@orpc/server'
import { createApp } from '../../src/main/app'
import { openDataFolder } from '../../src/main/db/data-folder'
import { addCounted, approveCount, closeCount, startCount } from './counting'
import { seededStaff } from './seeded-shop'
import type { Client } from './test-app'

/** Gives a seeded stock a count that is done, one in review and one that is being counted; no window may have it open. */
export async function seedCounts(folder: string): Promise<void> {
  const db = await openDataFolder(folder)
  const log = { info: () => undefined, error: () => undefined }
  const app = createApp({ db, clock: { now: () => new Date() }, log })
  try {
    const session = { staffId: null }
    const client: Client = createRouterClient(app.router, { context: () => app.connect(session) })
    const { login, password } = seededStaff.manager
    await client.session.signIn({ login, password })
    await countStores(client)
  } finally {
    await app.close()
  }
}

async function countStores(client: Client): Promise<void> {
  const [store, screens, small, van] = await Promise.all(
    ['STORE1', 'BIN-A1', 'BIN-B3', undefined].map(code => placeOf(client, code)),
  )
  const [screen, battery, port, glue] = await Promise.all(
    ['GH82-31233A', 'EB-BA546ABY', 'USB-C-16P', 'B-7000-110'].map(number => partOf(client, number)),
  )
  if (!store || !screens || !small || !van || !screen || !battery || !port || !glue) {
    throw new Error('the sample has too few places or parts')
  }
  const inScreens = { placeId: screens, withBelow: false }
  const done = await startCount(client, { ...inScreens, partIds: [battery], isBlind: false })
  await addCounted(client, { countId: done.id, placeId: screens, partId: battery, quantity: 11 })
  await closeCount(client, done)
  await approveCount(client, done)
  const review = await startCount(client, { ...inScreens, partIds: [screen, battery], note: 'پایان ماه' })
  const at = { countId: review.id, placeId: screens }
  await addCounted(client, { ...at, partId: screen, quantity: 4 })
  await addCounted(client, { ...at, partId: battery, quantity: 12 })
  await client.stock.transfer({
    commandId: crypto.randomUUID(),
    fromId: screens,
    toId: van,
    lines: [{ partId: battery, quantity: 1, serialNos: [] }],
  })
  await closeCount(client, review)
  const open = await startCount(client, { placeId: store, partIds: [port, glue] })
  await addCounted(client, { countId: open.id, placeId: small, partId: port, quantity: 108 })
}

/** The place of a code; without one the van. */
async function placeOf(client: Client, code: string | undefined): Promise<string | undefined> {
  const places = await client.stock.places({})
  return places.find(place => (code === undefined ? place.kind === 'van' : place.code === code))?.id
}

async function partOf(client: Client, number: string): Promise<string | undefined> {
  return (await client.stock.findPart({ code: number }))?.id
}
