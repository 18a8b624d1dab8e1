import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { importText, openCardImports } from '../../support/card-imports'
import { checkFile, columnsAt, reasonsOf, sendFile } from '../../support/imports'
import { refusalOf } from '../../support/refusal'

describe('warranty cards from a file', () => {
  test('O3 a check writes nothing; the import writes a batch with every card', async () => {
    const { manager, policyId, cards, app, bugs } = await openCardImports()
    const text =
      'سریال;برند;مدل;تاریخ تولید;تاریخ فعال‌سازی\nA-۱;سونی;X;۱۴۰۲/۱/۱;۱۴۰۳/۸/۱۴\nA-2;سونی;X;1402/1/2;\n'
    const id = await sendFile(manager, 'کارت‌ها.csv', text)
    const progress = await checkFile(manager, { id, policyId })
    expect(progress).toMatchObject({ phase: 'checked', rows: 2, accepted: 2, rejected: 0, shown: [] })
    expect(await cards()).toEqual([])
    const commandId = crypto.randomUUID()
    const written = await manager.imports.commitCards({ id, commandId, acceptRejects: false })
    expect(written.count).toBe(2)
    const stored = await cards()
    expect(stored).toMatchObject([
      {
        serial_no: 'A-1',
        serial_key: 'A1',
        status: 'active',
        produced_on: '2023-03-21',
        activated_on: '2024-11-04',
      },
      { serial_no: 'A-2', serial_key: 'A2', status: 'issued', activated_on: null, brand: 'سونی' },
    ])
    for (const { number, batch_id } of stored) {
      expect(number).toMatch(/^PW[0-9A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      expect(batch_id).toBe(written.batchId)
    }
    expect((await manager.imports.progress({ id })).phase).toBe('done')
    const { rows } = await manager.warranty.batches({ limit: 10 })
    expect(rows).toMatchObject([{ kind: 'import', count: 2, fileName: 'کارت‌ها.csv', id: written.batchId }])
    const [batch] = await app.services.db.reader('warranty_batches').select('file_hash')
    expect(batch.file_hash).toBe(await sha256(text))
    const acts = await app.services.db
      .reader('audit_log')
      .where({ entity_id: written.batchId })
      .select('after')
    expect(acts).toHaveLength(1)
    expect(JSON.parse(acts[0].after)).toMatchObject({ count: 2, fileHash: batch.file_hash })
    expect(await manager.imports.commitCards({ id, commandId, acceptRejects: false })).toEqual(written)
    expect(await cards()).toHaveLength(2)
    expect(bugs).toEqual([])
  })

  test('D10 a serial or number twice in the file is rejected with both rows', async () => {
    const { manager, policyId } = await openCardImports()
    const text = 'serial,card number\nA 1,M1\nB1,\n\na-1,\n,m-1\nB1,M1\n'
    const id = await sendFile(manager, 'a.csv', text)
    const progress = await checkFile(manager, { id, policyId })
    expect(reasonsOf(progress)).toEqual([
      '5: serial_twice serial',
      '6: number_twice number',
      '7: serial_twice serial, number_twice number',
    ])
    expect(progress.shown.map(({ reasons }) => reasons.map(({ values }) => values.row))).toEqual([
      [2],
      [2],
      [3, 2],
    ])
    expect(progress).toMatchObject({ rows: 5, accepted: 2, rejected: 3 })
    expect(progress.reasons).toEqual([
      { code: 'serial_twice', rows: 2 },
      { code: 'number_twice', rows: 1 },
    ])
  })

  test('D10 a serial or number that the shop has is rejected, a voided card’s serial is free', async () => {
    const { manager, policyId, imported, cards, app } = await openCardImports()
    await imported('serial,card number\nA1,M1\nA2,M2\nA3,M3\n')
    await app.services.db.writer('warranty_cards').where({ serial_key: 'A3' }).update({ status: 'voided' })
    const id = await sendFile(manager, 'a.csv', 'serial,card number\na-1,\nA9,m 2\nA3,M9\n')
    const progress = await checkFile(manager, { id, policyId })
    expect(reasonsOf(progress)).toEqual(['2: serial_taken serial', '3: number_taken number'])
    expect(progress.shown[0]?.reasons[0]?.values).toEqual({ number: 'M1' })
    await manager.imports.commitCards({ id, commandId: crypto.randomUUID(), acceptRejects: true })
    expect((await cards()).map(({ number }) => number)).toEqual(['M1', 'M2', 'M3', 'M9'])
  })

  test('rejected rows are left out only where the person says so', async () => {
    const { manager, policyId, cards } = await openCardImports()
    const id = await sendFile(manager, 'a.csv', 'serial,sale date\nA1,1402/12/30\nA2,1403/12/30\n')
    await checkFile(manager, { id, policyId })
    const commit = (acceptRejects: boolean) =>
      manager.imports.commitCards({ id, commandId: crypto.randomUUID(), acceptRejects })
    expect(await refusalOf(commit(false))).toMatchObject({ code: 'IMPORT_HAS_REJECTS', values: { count: 1 } })
    expect(await cards()).toEqual([])
    expect(await commit(true)).toMatchObject({ count: 1 })
    expect((await cards()).map(card => card.serial_no)).toEqual(['A2'])
    expect((await refusalOf(commit(true))).code).toBe('IMPORT_NOT_CHECKED')
  })

  test('a file of nothing but rejected rows is not imported', async () => {
    const { manager, policyId } = await openCardImports()
    const id = await sendFile(manager, 'a.csv', 'serial,brand\n,LG\n')
    await checkFile(manager, { id, policyId })
    const commit = manager.imports.commitCards({ id, commandId: crypto.randomUUID(), acceptRejects: true })
    expect((await refusalOf(commit)).code).toBe('IMPORT_NOTHING_ACCEPTED')
  })

  test.each(['serial', 'number'])(
    'O3 a %s that came in between rolls everything back, until the file is checked again',
    async kind => {
      const { manager, policyId, cards, imported, connect, bugs } = await openCardImports()
      const rows = Array.from({ length: 4500 }, (_, row) => `S${row},N${row}`)
      const id = await sendFile(manager, 'a.csv', `serial,card number\n${rows.join('\n')}`)
      await checkFile(manager, { id, policyId })
      const other = connect({ staffId: null })
      await other.session.signIn({ login: 'sara', password: 'correct horse' })
      const between = kind === 'serial' ? 'S4400,other' : 'other,N4400'
      await importText(other, { policyId, text: `serial,card number\n${between}\n` })
      const commit = () =>
        manager.imports.commitCards({ id, commandId: crypto.randomUUID(), acceptRejects: true })
      expect((await refusalOf(commit())).code).toBe('IMPORT_STALE')
      expect(await cards()).toHaveLength(1)
      expect((await manager.warranty.batches({ limit: 10 })).rows).toHaveLength(1)
      expect((await refusalOf(commit())).code).toBe('IMPORT_NOT_CHECKED')
      expect(reasonsOf(await checkFile(manager, { id, policyId }))).toEqual([`4402: ${kind}_taken ${kind}`])
      expect(await commit()).toMatchObject({ count: 4499 })
      expect(await cards()).toHaveLength(4500)
      await imported('serial\nlast\n')
      expect(bugs).toEqual([])
    },
  )

  test('the policy must be in use, when checked and when written', async () => {
    const { manager, policyId, cards } = await openCardImports()
    const id = await sendFile(manager, 'a.csv', 'serial\nA1\n')
    await checkFile(manager, { id, policyId })
    const [policy] = await manager.warranty.policies({})
    if (!policy) throw new Error('no policy')
    const { manufacturer, current, cards: _, ...facts } = policy
    const off = { ...facts, manufacturerId: null, rules: current.rules, isActive: false }
    await manager.warranty.savePolicy({ ...off, commandId: crypto.randomUUID() })
    expect(manufacturer).toBeNull()
    const commit = manager.imports.commitCards({ id, commandId: crypto.randomUUID(), acceptRejects: false })
    expect((await refusalOf(commit)).code).toBe('POLICY_INACTIVE')
    expect(await cards()).toEqual([])
    const input = { id, policyId, calendar: 'jalali', columns: columnsAt({ serial: 0 }) } as const
    expect((await refusalOf(manager.imports.checkCards(input))).code).toBe('POLICY_INACTIVE')
    const unknown = { ...input, policyId: crypto.randomUUID() }
    expect((await refusalOf(manager.imports.checkCards(unknown))).code).toBe('NOT_FOUND')
    const columns = columnsAt({ brand: 0 })
    const columnless = manager.imports.checkCards({ ...input, columns })
    expect((await refusalOf(columnless)).code).toBe('IMPORT_COLUMN_MISSING')
  })

  test('O3 whatever a file holds, accepted and rejected rows are all of its rows', async () => {
    const { manager, policyId, bugs } = await openCardImports()
    const cell = fc.oneof(
      fc.constantFrom('', 'A1', 'a-1', 'B2', '1403/8/14', '1402/12/30', '=1', '3.5E+14', '"', 'x"y', ' '),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    )
    const written = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(written, async rows => {
        const id = await sendFile(
          manager,
          'a.csv',
          `\ufeff${Papa.unparse([['h'], ...rows], { newline: '\n' })}`,
        )
        const columns = columnsAt({ serial: 0, soldOn: 1, note: 2, number: 3 })
        const progress = await checkFile(manager, { id, policyId, columns })
        const filled = rows.filter(cells => cells.some(text => text.trim() !== '')).length
        if (rows.some(cells => cells.some(text => text.includes('\0')))) return
        if (filled === 0) expect(progress.failure?.code).toBe('IMPORT_EMPTY')
        else expect([progress.accepted + progress.rejected, progress.rows]).toEqual([filled, filled])
      }),
      { numRuns: 60 },
    )
    expect(bugs).toEqual([])
  })
})

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', Buffer.from(text))
  return Buffer.from(digest).toString('hex')
}
