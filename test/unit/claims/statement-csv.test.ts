import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { Claimed } from '../../../src/shared/claims/model'
import { type CsvFormat, statementCsv, statementFileName } from '../../../src/shared/claims/statement-csv'
import { fa } from '../../../src/shared/i18n/fa/index'

const persian: CsvFormat = { locale: 'fa', calendar: 'jalali', moneyUnit: 'toman' }

function aClaimed(changes: Partial<Claimed> = {}): Claimed {
  return {
    id: 'c1',
    number: 'G1405-00007',
    kind: 'repair',
    state: 'accepted',
    repair: { id: 'r1', number: '1405-00123' },
    customerName: 'مریم کریمی',
    device: { id: 'd1', brand: 'Snowa', model: 'SWM-84526', serialNo: '0098' },
    card: { id: 'k1', number: 'K-7' },
    manufacturer: { id: 'm1', name: 'سام' },
    amounts: { part: 1_500_005, labour: 500_000, travel: 0, unit: 0, refund: 0 },
    amount: 2_000_005,
    acceptedAmount: 1_800_000,
    reason: '',
    statement: { id: 's1', number: 'S1405-00001' },
    replacement: null,
    approvedBy: null,
    closedOn: '2026-11-22',
    createdAt: '2026-11-22T08:00:00.000Z',
    version: 3,
    ...changes,
    evidence: {
      receivedOn: '2026-11-20',
      fault: 'روشن نمی‌شود',
      foundFault: 'برد سوخته',
      workDone: 'تعویض برد',
      activatedOn: null,
      policyName: 'طلایی',
      policyVersion: 2,
      technicianName: 'علی',
      decision: { judge: 'expert', reason: 'سریال خوانا نبود', staffName: 'سارا' },
      lines: [{ kind: 'part', description: 'برد', quantity: 2, amount: 1_500_005 }],
      ...changes.evidence,
    },
  }
}

/** The cells of a saved claim under their headings. */
function savedCells(claim: Claimed, format = persian): Record<string, string> {
  const text = statementCsv({ rows: [claim] }, format)
  expect(text.startsWith('\ufeff')).toBe(true)
  const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    skipEmptyLines: true,
    newline: '\r\n',
  })
  expect(errors).toEqual([])
  expect(data).toHaveLength(1)
  return data[0] ?? {}
}

const { fields } = fa.claims

describe('a statement as a file', () => {
  test('has each claim with what proves it, days in the calendar of the screen', () => {
    expect(savedCells(aClaimed())).toMatchObject({
      [fields.number]: 'G1405-00007',
      [fields.repair]: '1405-00123',
      [fields.serialNo]: '0098',
      [fields.receivedOn]: '1405/08/29',
      [fields.closedOn]: '1405/09/01',
      [fields.activatedOn]: '',
      [fields.fault]: 'روشن نمی‌شود',
      [fields.decision]: 'نظر کارشناس، سارا: سریال خوانا نبود',
      [fields.lines]: 'برد × 2: 150000.5',
      [fields.state]: fa.claims.states.accepted,
    })
  })

  test('G1 has amounts that a spreadsheet adds up, in the unit of the shop', () => {
    expect(savedCells(aClaimed())).toMatchObject({
      [`${fields.part} (تومان)`]: '150000.5',
      [`${fields.asked} (تومان)`]: '200000.5',
      [`${fields.accepted} (تومان)`]: '180000',
    })
    const waiting = aClaimed({ state: 'sent', acceptedAmount: null })
    expect(savedCells(waiting, { ...persian, moneyUnit: 'rial' })).toMatchObject({
      [`${fields.asked} (ریال)`]: '2000005',
      [`${fields.accepted} (ریال)`]: '',
    })
  })

  test('runs no formula that somebody wrote into a name or reason', () => {
    const cells = savedCells(aClaimed({ customerName: "=cmd|' /C calc'!A0", reason: '@SUM(A1)' }))
    expect(cells[fields.customer]).toBe("'=cmd|' /C calc'!A0")
    expect(cells[fields.reason]).toBe("'@SUM(A1)")
  })

  test('is called as its statement, with nothing that a system refuses in a name', () => {
    const name = statementFileName(
      { number: 'S1405-00001', manufacturer: { id: 'm', name: 'A/B: "C"' } },
      'fa',
    )
    expect(name).toBe('صورت‌حساب S1405-00001 - A-B- -C-.csv')
  })
})
