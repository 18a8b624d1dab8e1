import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allProcedures } from '../../support/procedures'
import { faultsOf } from '../../support/stock-documents'
import { asSeen } from './as-seen'
import { type Call, callsOf, expectHarmless } from './harmless-call'
import { bloated, nonsense, spoiled } from './nonsense'
import { openWatchedShop, type WatchedShop } from './watched-shop'

/** So many inputs of each kind for each procedure; a run of the usual length always sends the same ones. */
const asked = Number(process.env.PEYGIR_FUZZ_RUNS)
const runs = asked || 14
const patience = Math.max(60_000, runs * 10_000)
const chance = asked ? {} : { seed: 20_261_122 }

const areas = [...new Set(allProcedures().map(({ path }) => path.split('.')[0] ?? ''))]

/** Each of these hashes a password when its input is right, 72 ms of work on purpose. */
const slow = new Set(['session.signIn', 'session.changePassword', 'staff.add', 'staff.resetPassword'])

/** What these areas ask about lies in the warehouse, or does so too. */
const warehouse = new Set([
  ...['stock', 'purchasing', 'planning', 'partRequests', 'cores', 'counting'],
  ...['repairs', 'papers', 'search', 'imports', 'staff'],
])

async function sendMany(shop: WatchedShop, call: Call, inputs: fc.Arbitrary<unknown>): Promise<void> {
  const numRuns = slow.has(call.path) ? Math.ceil(runs / 4) : runs
  const property = fc.asyncProperty(inputs, async input => {
    await expectHarmless(shop, call, await asSeen(shop, call, input))
  })
  // A failing input is not made smaller: the shop has changed since.
  await fc.assert(property, { numRuns, ...chance, endOnFailure: true })
}

async function sendTooLong(shop: WatchedShop, call: Call): Promise<void> {
  const input = fc
    .sample(call.inputs, { numRuns: 20, seed: 1 })
    .map(bloated)
    .find(found => found !== undefined)
  if (input !== undefined) expect(await expectHarmless(shop, call, input), call.path).toBe('refused')
}

describe('a call does no harm, whatever it carries', { timeout: patience }, () => {
  test.each(areas)('%s', async area => {
    const shop = await openWatchedShop({ hasWarehouse: warehouse.has(area) })
    for (const call of callsOf(shop, area)) {
      await sendMany(shop, call, nonsense)
      await sendTooLong(shop, call)
      await sendMany(shop, call, call.inputs.chain(spoiled))
    }
    for (const call of callsOf(shop, area)) await sendMany(shop, call, call.inputs)
    if (warehouse.has(area)) expect(await faultsOf(shop)).toEqual([])
    expect({}).not.toHaveProperty('isPoisoned')
  })

  test('of any kind, in any order', async () => {
    const shop = await openWatchedShop({ hasWarehouse: true })
    const any = fc
      .constantFrom(...callsOf(shop))
      .chain(call => fc.oneof(call.inputs, call.inputs.chain(spoiled)).map(input => ({ call, input })))
    const property = fc.asyncProperty(any, async ({ call, input }) => {
      await expectHarmless(shop, call, await asSeen(shop, call, input))
    })
    await fc.assert(property, { numRuns: runs * 25, ...chance, endOnFailure: true })
    expect(await faultsOf(shop)).toEqual([])
    expect(await shop.client.settings.profile({})).toHaveProperty('shopName')
  })
})
