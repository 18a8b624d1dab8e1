import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { guessCardColumns } from '../../../src/shared/warranty/import-columns'
import { openCardImports } from '../../support/card-imports'
import { checkFile, dateCell, formulaCell, reasonsOf, sendFile, workbook } from '../../support/imports'

describe('files of cards that come and go', () => {
  test('dates of a spreadsheet, of both epochs, and formulas in an .xlsx file', async () => {
    const { manager, policyId, cards } = await openCardImports()
    const rows = [
      ['Serial number', 'Production date', 'Activation date', 'Model'],
      ['X1', dateCell(45_000), '1403/8/14', 'A & B <1>'],
      ['X2', formulaCell('B2+1', '45001'), '', 'C'],
      [356_938_035_643_809, '', 45_600, ''],
      [3.569380356438091e18, '', '', ''],
      ['X5', { xml: '<c t="e"><v>#REF!</v></c>' }, '', ''],
    ]
    const id = await sendFile(manager, 'a.xlsx', workbook({ rows }))
    const progress = await checkFile(manager, { id, policyId })
    expect(reasonsOf(progress)).toEqual([
      '3: formula producedOn',
      '5: lost_digits serial',
      '6: error_value producedOn',
    ])
    expect(progress.shown[0]?.cells).toEqual(['X2', '=B2+1', '', 'C'])
    await manager.imports.commitCards({ id, commandId: crypto.randomUUID(), acceptRejects: true })
    expect(await cards()).toMatchObject([
      { serial_no: 'X1', produced_on: '2023-03-15', activated_on: '2024-11-04', model: 'A & B <1>' },
      { serial_no: '356938035643809', produced_on: null, activated_on: '2024-11-04' },
    ])
    const old = await sendFile(
      manager,
      'b.xlsx',
      workbook({
        rows: [
          ['sn', 'sold'],
          ['Y1', dateCell(43_538)],
        ],
        date1904: true,
      }),
    )
    await checkFile(manager, { id: old, policyId })
    await manager.imports.commitCards({ id: old, commandId: crypto.randomUUID(), acceptRejects: false })
    const [card] = (await manager.warranty.cards({ text: 'Y1', limit: 5 })).rows
    expect((await manager.warranty.byId({ id: card?.id ?? '' })).facts.soldOn).toBe('2023-03-15')
  })

  test('the file of rejected rows says row and reason, and runs nothing', async () => {
    const { manager, policyId, printer, folder } = await openCardImports()
    const id = await sendFile(
      manager,
      'کارت.csv',
      'سریال,تاریخ فروش,یادداشت\nA1,1402/12/30,=1+1\nA2,,\nA2,,"a,b"\n',
    )
    await checkFile(manager, { id, policyId })
    expect(await manager.imports.saveRejects({ id, locale: 'fa' })).toBeNull()
    printer.file = join(folder, 'rejects.csv')
    expect(await manager.imports.saveRejects({ id, locale: 'fa' })).toEqual({ path: printer.file })
    expect(printer.suggested).toEqual(['کارت - ردیف‌های ردشده.csv', 'کارت - ردیف‌های ردشده.csv'])
    const text = await readFile(printer.file, 'utf8')
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(Papa.parse(text.slice(1).trimEnd()).data).toEqual([
      ['ردیف', 'علت', 'سریال', 'تاریخ فروش', 'یادداشت'],
      ['2', 'تاریخ فروش: در تقویم انتخاب‌شده وجود ندارد', 'A1', '1402/12/30', "'=1+1"],
      ['4', 'شمارهٔ سریال: در ردیف ۳ هم آمده است', 'A2', '', 'a,b'],
    ])
    const again = await sendFile(manager, 'rejects.csv', text.replace('1402/12/30', '1402/12/29'))
    expect(await checkFile(manager, { id: again, policyId })).toMatchObject({ accepted: 2, rejected: 0 })
  })

  test('the empty template is read with its columns known', async () => {
    const { manager, printer, folder } = await openCardImports()
    for (const locale of ['fa', 'ar', 'en'] as const) {
      printer.file = join(folder, `${locale}.xlsx`)
      expect(await manager.imports.saveCardTemplate({ locale })).toEqual({ path: printer.file })
      const id = await sendFile(manager, 'template.xlsx', await readFile(printer.file))
      const { rows } = await manager.imports.preview({ id })
      expect(Object.values(guessCardColumns(rows[0] ?? []))).not.toContain(null)
    }
  })
})
