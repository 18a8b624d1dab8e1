import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aRepair } from '../../support/factories'
import { refusalOf } from '../../support/refusal'
import { intake, openShop, storedPrints } from './paper-shop'

describe('saving as PDF', () => {
  it('C3 writes the page to the chosen file and counts the copy', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager)
    const path = join(shop.folder, 'receipt.pdf')
    shop.printer.file = path
    expect(await shop.counter.papers.savePdf({ repairId: repair.id, ...intake })).toEqual({ copyNo: 1, path })
    expect(await readFile(path, 'utf8')).toBe('%PDF 1')
    expect(shop.printer.suggested).toEqual([`رسید پذیرش ${repair.number}.pdf`])
    expect(await storedPrints(shop)).toEqual([{ kind: 'intake_receipt', copy_no: 1, medium: 'pdf' }])
  })

  it('does nothing where the person closes the dialog', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager)
    expect(await shop.counter.papers.savePdf({ repairId: repair.id, ...intake })).toBeNull()
    expect(shop.printer.made).toEqual([])
    expect(await storedPrints(shop)).toEqual([])
  })

  it('counts nothing and leaves nothing behind where the file cannot be written', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager)
    const folder = join(shop.folder, 'papers')
    const path = join(folder, 'receipt.pdf')
    // A folder stands where the file should: the bytes are written beside it, and cannot be put in place.
    await mkdir(path, { recursive: true })
    shop.printer.file = path
    const refusal = await refusalOf(shop.counter.papers.savePdf({ repairId: repair.id, ...intake }))
    expect(refusal).toMatchObject({ code: 'FILE_NOT_WRITABLE', values: { path } })
    expect(await readdir(folder)).toEqual(['receipt.pdf'])
    expect(await storedPrints(shop)).toEqual([])
  })

  it('says why where no PDF can be made', async () => {
    const shop = await openShop()
    const repair = await aRepair(shop.manager)
    shop.printer.file = join(shop.folder, 'receipt.pdf')
    shop.printer.pdfFailure = new Error('no page')
    const refusal = await refusalOf(shop.counter.papers.savePdf({ repairId: repair.id, ...intake }))
    expect(refusal).toMatchObject({ code: 'PRINT_FAILED', values: { detail: 'Error: no page' } })
    expect(await storedPrints(shop)).toEqual([])
  })
})
