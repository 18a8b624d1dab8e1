import { expect, test } from 'vitest'
import { createRandom, type Random } from '../../../src/main/cli/seed/random'
import type { Part } from '../../../src/shared/stock/part'
import { again, aRepair, moveTo } from '../../support/factories'
import { aPartsShop, free, type PartsShop } from '../../support/part-requests'
import { refusalOf } from '../../support/refusal'
import { faultsOf } from '../../support/stock-documents'
import type { Client } from '../../support/test-app'

/** What a clerk may be told; anything else is a bug. */
const expected = new Set([
  ...['STOCK_SHORT', 'STOCK_RESERVED', 'SAME_PLACE', 'PLACE_KIND', 'SERIALS_MISSING', 'SERIAL_IN_STOCK'],
  ...['SERIAL_NOT_HERE', 'SERIAL_HELD', 'RECEIPT_USED', 'ALREADY_REVERSED', 'NOT_REVERSIBLE'],
  ...[
    'TAKEN_BACK_ELSEWHERE',
    'REPAIR_CLOSED',
    'REPAIR_FINISHED',
    'REQUEST_SETTLED',
    'NOT_RESERVED',
    'NO_HOLDER',
  ],
  ...['OTHER_HOLDER', 'MORE_THAN_ISSUED', 'NOT_FOUND', 'TRANSITION_NOT_LISTED', 'CHANGED_MEANWHILE'],
])

type Act = (client: Client) => Promise<unknown>

const commandId = () => crypto.randomUUID()

/** Somebody's next act, drawn from what the shop shows at the moment; often one that comes too late. */
function createActs(t: PartsShop, random: Random, repairIds: readonly string[]) {
  const { main, bin, bag, scrap, display, cable, board } = t
  const parts = [display, cable, board]
  const { reader } = t.app.services.db
  const serialsOf = (part: Pick<Part, 'id'>, quantity: number) =>
    part.id === board.id ? Array.from({ length: quantity }, () => `S${random.below(10)}`) : []
  const line = () => {
    const part = random.pick(parts)
    const quantity = 1 + random.below(part === board ? 2 : 4)
    return { partId: part.id, quantity, serialNos: serialsOf(part, quantity) }
  }
  const someRequest = async (stand: 'waiting' | 'reserved' | 'issued') => {
    const rows: { id: string; part_id: string; quantity: number; holder_id: string }[] = await reader(
      'part_requests',
    )
      .where(stand, '>', 0)
      .select('id', 'part_id', 'holder_id', `${stand} as quantity`)
    return rows.length > 0 && random.chance(0.95)
      ? random.pick(rows)
      : { id: commandId(), part_id: display.id, quantity: 1, holder_id: '' }
  }
  const heldSerials = async (partId: string, quantity: number, holderId: string) => {
    if (partId !== board.id) return []
    const units: string[] = await reader('part_units')
      .join('stock_places', 'stock_places.id', 'part_units.place_id')
      .where({ holder_id: holderId })
      .pluck('serial_no')
    return random.chance(0.9) ? units.slice(-quantity) : serialsOf(board, quantity)
  }
  const acts: readonly Act[] = [
    client =>
      client.partRequests.ask({
        commandId: commandId(),
        repairId: random.pick(repairIds),
        lines: Array.from({ length: 1 + random.below(2) }, () => ({ ...line(), note: '' })),
      }),
    async client =>
      client.partRequests.withdraw({
        commandId: commandId(),
        requestId: (await someRequest(random.chance(0.5) ? 'waiting' : 'reserved')).id,
      }),
    async client => {
      const picks = await client.partRequests.pickList({})
      if (picks.length === 0) return
      const { requestId, place, quantity, serialNos } = random.pick(picks)
      const some = 1 + random.below(quantity)
      const holderId = random.chance(0.1) ? { holderId: t.technicianId } : {}
      const given = { requestId, placeId: place.id, quantity: some, serialNos: serialNos.slice(0, some) }
      await client.partRequests.issue({ commandId: commandId(), lines: [{ ...given, ...holderId }] })
    },
    async client => {
      const { id, part_id, quantity, holder_id } = await someRequest('issued')
      const some = 1 + random.below(quantity + (random.chance(0.1) ? 1 : 0))
      const serialNos = await heldSerials(part_id, some, holder_id)
      await client.partRequests.use({
        commandId: commandId(),
        ...free,
        requestId: id,
        quantity: some,
        serialNos,
      })
    },
    async client => {
      const { id, part_id, quantity, holder_id } = await someRequest('issued')
      const some = 1 + random.below(quantity)
      const serialNos = await heldSerials(part_id, some, holder_id)
      const to = { toId: random.pick([main, bin, bag]).id, isStillNeeded: random.chance(0.5) }
      await client.partRequests.giveBack({
        commandId: commandId(),
        requestId: id,
        quantity: some,
        serialNos,
        ...to,
      })
    },
    async client => {
      const ids: string[] = await reader('part_uses').orderBy('seq', 'desc').limit(8).pluck('id')
      const useId = ids.length > 0 ? random.pick(ids) : commandId()
      await client.partRequests.takeBackUse({ commandId: commandId(), useId, reason: 'آزمایش' })
    },
    client =>
      client.partRequests.useFromBag({
        commandId: commandId(),
        ...free,
        repairId: random.pick(repairIds),
        ...line(),
      }),
    client =>
      client.stock.receive({
        commandId: commandId(),
        placeId: random.pick([main, bin, bin, bag]).id,
        lines: [{ ...line(), unitCost: 100 + random.below(50), isCostSure: true }],
      }),
    async client => {
      const bags: string[] = await reader('stock_places').where({ kind: 'bag' }).pluck('id')
      const ids = [main.id, bin.id, ...bags]
      const way = { fromId: random.pick(ids), toId: random.pick(ids), isInTwoSteps: false }
      await client.stock.transfer({ commandId: commandId(), ...way, lines: [line()] })
    },
    client => {
      const { partId, quantity, serialNos } = line()
      const change = random.chance(0.5) ? quantity : -quantity
      const placeId = random.pick([main, bin]).id
      return client.stock.adjust({
        commandId: commandId(),
        partId,
        placeId,
        change,
        serialNos,
        reason: 'آزمایش',
      })
    },
    client => {
      const way = { fromId: random.pick([main, bin]).id, toId: scrap.id, reason: 'آزمایش' }
      return client.stock.scrap({ commandId: commandId(), ...way, lines: [line()] })
    },
    async client => {
      const ids: string[] = await reader('stock_documents').orderBy('seq', 'desc').limit(12).pluck('id')
      const documentId = ids.length > 0 ? random.pick(ids) : commandId()
      await client.stock.reverse({ commandId: commandId(), documentId, reason: 'آزمایش' })
    },
  ]
  const often = [...acts.slice(0, 4), ...acts.slice(0, 4), ...acts.slice(7, 8)]
  return () => random.pick([...acts, ...often])
}

function outcomeOf(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => 'done',
    async error => (await refusalOf(Promise.reject(error))).code,
  )
}

/** Now and then a repair ends: cancelled, or as it came. */
async function endSome(t: PartsShop, random: Random, repairIds: string[]): Promise<void> {
  const [id] = repairIds.splice(random.below(repairIds.length), 1)
  if (!id) return
  const { version, kind } = await again(t.manager, { id })
  const change = { commandId: commandId(), repairId: id, version }
  if (kind === 'ready') return
  if (random.chance(0.6)) await t.manager.repairs.cancel({ ...change, reason: 'آزمایش' })
  else {
    const ending = { to: 'ready', outcome: 'declined', comment: 'آزمایش' } as const
    await t.manager.repairs.move({ ...change, ...ending })
  }
  repairIds.push(await aRepairId(t, random))
  // What hangs on it now must still find a way back.
  if (random.chance(0.5)) repairIds.push(id)
}

async function aRepairId(t: PartsShop, random: Random): Promise<string> {
  const technicianId = random.chance(0.7) ? t.technicianId : null
  const repair = await aRepair(t.manager, { technicianId })
  return (await moveTo(t.manager, repair, random.pick(['diagnosing', 'repairing']))).id
}

test.each([1, 2])(
  'H1 H2 H3 H4 H5 H11 H12 B9 I2 hold whatever is asked, issued, fitted and moved at once (start %i)',
  { timeout: 300_000 },
  async start => {
    const t = await aPartsShop()
    const random = createRandom(start)
    const clerks = [t.manager, await t.as('manager'), await t.as('administrator')]
    const repairIds: string[] = []
    for (let made = 0; made < 5; made += 1) repairIds.push(await aRepairId(t, random))
    const draw = createActs(t, random, repairIds)
    const refused = new Set<string>()
    let done = 0
    for (let round = 0; round < 240; round += 1) {
      for (const outcome of await Promise.all(clerks.map(clerk => outcomeOf(draw()(clerk))))) {
        if (outcome === 'done') done += 1
        else refused.add(outcome)
      }
      if (round % 20 === 19) await endSome(t, random, repairIds)
      if (round % 40 === 39) expect(await faultsOf(t)).toEqual([])
    }
    expect(t.bugs).toEqual([])
    expect([...refused].filter(code => !expected.has(code))).toEqual([])
    expect(done).toBeGreaterThan(200)
    const { reader } = t.app.services.db
    const kinds: string[] = await reader('stock_documents').distinct('kind').pluck('kind')
    expect(kinds).toEqual(
      expect.arrayContaining(['issue', 'use', 'return', 'reversal', 'receipt', 'transfer']),
    )
  },
)
