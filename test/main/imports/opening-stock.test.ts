import { describe, expect, onTestFinished, test } from 'vitest'
import { postingTopics } from '../../../src/shared/stock/topics'
import { again } from '../../support/factories'
import { reasonsOf } from '../../support/imports'
import { checkParts, importParts, partOf } from '../../support/part-imports'
import { aPartsShop, aRepairInWork, ask, only, standOf } from '../../support/part-requests'
import { refusalOf } from '../../support/refusal'
import { aPlace } from '../../support/stock'
import { aStockShop, faultsOf, placesOf, receive } from '../../support/stock-documents'

describe('opening stock from a file of parts', () => {
  test('comes in by one receipt, each part to its own place', async () => {
    const shop = await aStockShop()
    const { manager, main } = shop
    const shelf = await aPlace(manager, { name: 'قفسهٔ ۷', kind: 'bin', parentId: main.id, code: 'BIN-7' })
    const { progress, written } = await importParts(
      manager,
      'part number,name,unit,home place,opening stock,unit cost,opening place\nA1,One,piece,,3,1000,BIN-7\nA2,Two,metre,BIN-7,2.5,400,\nA3,Three,,,1,70,\nA4,Four,,,0,,\n',
      { placeId: main.id },
    )
    expect(progress.acts).toEqual([
      { code: 'add', rows: 4 },
      { code: 'opening', rows: 3 },
    ])
    const { receipt } = written
    const document = await manager.stock.document({ id: receipt?.id ?? '' })
    expect(document).toMatchObject({ kind: 'receipt', number: receipt?.number, reference: 'parts.csv' })
    expect(document.items.map(({ to, quantity, value }) => [to?.id, quantity, value])).toEqual([
      [shelf.id, 3, 3000],
      [shelf.id, 250, 1000],
      [main.id, 1, 70],
    ])
    expect(await placesOf(manager, await partOf(manager, 'A2'))).toEqual({ 'قفسهٔ ۷': 250 })
    expect(await partOf(manager, 'A1')).toMatchObject({ value: 3000, lastCost: 1000, stock: { onHand: 3 } })
    expect((await manager.stock.documents({ kinds: ['receipt'] })).rows).toHaveLength(1)
    expect(await faultsOf(shop)).toEqual([])
  })

  test('H4 serves repairs that wait for it, and every window hears of them', async () => {
    const shop = await aPartsShop()
    const { app, manager, technician, main, display } = shop
    const repair = await aRepairInWork(shop)
    await ask(technician, repair, [display, 1])
    const heard: string[] = []
    onTestFinished(app.services.events.onAnnounce(topics => heard.push(...topics)))
    await importParts(manager, `part number,opening stock,unit cost\n${display.number},3,1000\n`, {
      placeId: main.id,
    })
    expect(standOf(only(await technician.partRequests.ofRepair({ repairId: repair.id })))).toEqual({
      reserved: 1,
    })
    expect((await again(technician, repair)).kind).toBe('repairing')
    expect(heard).toEqual(expect.arrayContaining([...postingTopics]))
    expect(await faultsOf(shop)).toEqual([])
  })

  test('O3 of more lines than are posted at once is one receipt, and none when it is cancelled midway', async () => {
    const shop = await aStockShop()
    const { app, manager, main } = shop
    const rows = Array.from({ length: 600 }, (_, index) => `A${index},Part,2,${1000 + index}`)
    const file = `part number,name,opening stock,unit cost\n${rows.join('\n')}\n`
    const cancelled = await checkParts(manager, file, { placeId: main.id })
    let postings = 0
    const cancelAtSecond = ({ sql }: { readonly sql: string }) => {
      if (!/insert into stock_entries/i.test(sql)) return
      postings += 1
      if (postings === 2) void manager.imports.cancel({ id: cancelled.id })
    }
    app.services.db.writer.on('query', cancelAtSecond)
    const commit = { commandId: crypto.randomUUID(), acceptRejects: false }
    const refusal = await refusalOf(manager.imports.commitParts({ id: cancelled.id, ...commit }))
    expect([refusal.code, postings]).toEqual(['IMPORT_CANCELLED', 2])
    const { reader } = app.services.db
    for (const table of ['stock_documents', 'stock_entries', 'stock_balances', 'stock_totals']) {
      expect(await reader(table).count({ rows: '*' }), table).toEqual([{ rows: 0 }])
    }
    expect((await manager.stock.parts({ text: 'A599' })).rows).toEqual([])
    const { written } = await importParts(manager, file, { placeId: main.id })
    expect(postings).toBe(5)
    const { lines, number } = await manager.stock.document({ id: written.receipt?.id ?? '' })
    expect([lines, number]).toEqual([600, written.receipt?.number])
    const kept = await reader('stock_entries').orderBy('seq').select('line', 'quantity', 'value')
    expect(kept).toEqual(rows.map((_, at) => ({ line: at + 1, quantity: 2, value: 2 * (1000 + at) })))
    expect(number.endsWith('00001')).toBe(true)
    expect(await faultsOf(shop)).toEqual([])
  })

  test('has refusals of its own', async () => {
    const { manager, main, scrap, display } = await aStockShop()
    await receive(manager, main.id, [{ partId: display.id, quantity: 1, unitCost: 10 }])
    const { progress } = await checkParts(
      manager,
      [
        'part number,name,serialised,opening stock,unit cost,opening place',
        `${display.number},,,5,10,${main.name}`,
        `A1,One,yes,2,10,${main.name}`,
        `A2,Two,,2,,${main.name}`,
        'A3,Three,,2,10,',
        `A4,Four,,2,10,${scrap.name}`,
        `A5,Five,,1.5,10,${main.name}`,
        `A6,Six,,1000000000,1000000000,${main.name}`,
      ].join('\n'),
    )
    expect(reasonsOf(progress)).toEqual([
      '2: stock_in_ledger openingStock',
      '3: stock_serialised openingStock',
      '4: cost_missing unitCost',
      '5: place_missing openingPlace',
      '6: place_unfit openingPlace',
      '7: quantity_fraction openingStock',
      '8: value_too_large unitCost',
    ])
  })

  test('a place that was given up since the check refuses the whole of it', async () => {
    const { manager, main } = await aStockShop()
    const shelf = await aPlace(manager, { name: 'قفسهٔ ۷', kind: 'bin', parentId: main.id })
    const { id } = await checkParts(
      manager,
      'part number,name,opening stock,unit cost,opening place\nA1,One,3,1000,قفسهٔ ۷\n',
    )
    const { holder: _, parts: _parts, ...facts } = shelf
    await manager.stock.savePlace({
      ...facts,
      holderId: null,
      isActive: false,
      commandId: crypto.randomUUID(),
    })
    const committing = manager.imports.commitParts({
      id,
      commandId: crypto.randomUUID(),
      acceptRejects: false,
    })
    expect((await refusalOf(committing)).code).toBe('IMPORT_STALE')
    expect(await manager.stock.findPart({ code: 'A1' })).toBeNull()
  })
})
