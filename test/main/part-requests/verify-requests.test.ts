import { expect, test } from 'vitest'
import { aManufacturer, aWarrantedRepair } from '../../support/claims'
import { moveTo } from '../../support/factories'
import { aPartsShop, ask, issue, only, takeBack, use } from '../../support/part-requests'
import { faultsOf, receive } from '../../support/stock-documents'

/** A shop with a request in every state, a use that was taken back, and a core due. */
async function aBusyShop() {
  const t = await aPartsShop()
  await receive(t.manager, t.bin.id, [
    { partId: t.display.id, quantity: 6, unitCost: 100 },
    { partId: t.board.id, quantity: 2, unitCost: 700, serialNos: ['B1', 'B2'] },
  ])
  const { id: manufacturerId } = await aManufacturer(t.manager)
  const { repair } = await aWarrantedRepair(t.manager, { manufacturerId })
  await moveTo(t.manager, repair, 'repairing')
  const request = only(await ask(t.manager, repair, [t.display, 9]))
  const line = { placeId: t.bin.id, holderId: t.technicianId }
  await issue(t.manager, { ...line, requestId: request.id, quantity: 4 })
  const [wrong] = (await use(t.technician, request)).uses
  if (!wrong) throw new Error('nothing was used')
  await takeBack(t.technician, wrong)
  await use(t.technician, request, { quantity: 2, coverage: { kind: 'card' } })
  const { requests } = await ask(t.manager, repair, [t.board, 2])
  const board = requests.at(-1)
  if (!board) throw new Error('nothing was asked for')
  await issue(t.manager, { ...line, requestId: board.id, quantity: 1, serialNos: ['B1'] })
  expect(await faultsOf(t)).toEqual([])
  return t
}

test.each([
  [
    'update part_requests set reserved = reserved - 1, withdrawn = withdrawn + 1 where reserved > 0',
    'reserved',
  ],
  ['update part_requests set issued = issued - 1, used = used + 1 where issued > 1', 'issued'],
  ['update stock_totals set reserved = 0', 'reserved in all'],
  [`delete from stock_reservations where kind = 'issue'`, 'promised'],
  [`update stock_reservations set kind = 'release' where kind = 'reserve'`, 'direction'],
  [`update part_requests set holder_id = (select id from staff where name = 'سارا مدیری')`, 'not as much'],
  ['update part_uses set cost = cost + 1', 'took another quantity or cost'],
  ['delete from cores', 'owes none that it should'],
  ['update cores set quantity = 1', 'owes another old part'],
  ['delete from repair_charges where reverses_id is not null', 'taken back without the other'],
  [`update repairs set kind = 'ready'`, 'still asks for parts'],
  [`update stock_entries set request_id = null where kind = 'use'`, 'used than its entries say'],
  [
    `update part_units set place_id = (select id from stock_places where kind = 'bin') where serial_no = 'B1'`,
    'units',
  ],
])('H4 H5 J4 verify finds what was changed behind the program’s back: %s', async (sql, says) => {
  const t = await aBusyShop()
  const { writer } = t.app.services.db
  const triggers: string[] = await writer('sqlite_master').where({ type: 'trigger' }).pluck('name')
  for (const name of triggers) await writer.raw(`drop trigger ${name}`)
  await writer.raw(sql)
  expect((await faultsOf(t)).join('\n')).toContain(says)
})
