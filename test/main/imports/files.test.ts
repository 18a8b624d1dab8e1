import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Session } from '../../../src/main/kernel/context'
import { fileSizeLimit, pieceSize, previewRows } from '../../../src/shared/imports/limits'
import { aPolicy, checkEnds, checkFile, columnsAt, sendFile, workbook } from '../../support/imports'
import { refusalOf } from '../../support/refusal'
import { managerLogin, openTestApp } from '../../support/test-app'

async function open() {
  const t = await openTestApp()
  const preview = async (content: string | Uint8Array, name = 'a.csv') =>
    t.manager.imports.preview({ id: await sendFile(t.manager, name, content) })
  return { ...t, preview }
}

const text = 'سریال,برند\nA1,سونی\n'
const table = [
  ['سریال', 'برند'],
  ['A1', 'سونی'],
]

const utf16 = (isLittle: boolean): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return isLittle ? bytes : bytes.swap16()
}

/** «سریال» with the keys of windows-1256. */
const windows1256 = Buffer.concat([Buffer.from([0xd3, 0xd1, 0xed, 0xc7, 0xe1]), Buffer.from('\nA1\n')])

describe('reading a file', () => {
  test.each([
    ['UTF-8', text],
    ['UTF-8 with its mark', `\ufeff${text}`],
    ['UTF-16, little end first', utf16(true)],
    ['UTF-16, big end first', utf16(false)],
    ['semicolons', text.replaceAll(',', ';')],
    ['tabs', text.replaceAll(',', '\t')],
    ['line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['line ends of old Macs', text.replaceAll('\n', '\r')],
    ['quotation marks', '"سریال","برند"\r\n"A1","سونی"\r\n'],
    ['no line end at its end', text.trimEnd()],
    ['a workbook', workbook({ rows: table })],
  ])('%s gives the same table', async (_name, content) => {
    const { preview } = await open()
    expect(await preview(content)).toEqual({ rows: table, columns: 2 })
  })

  test('cells keep quotation marks, separators and lines of their own', async () => {
    const { preview } = await open()
    const { rows } = await preview('h,i\n"a ""b"" c","d, e\nf"\n')
    expect(rows[1]).toEqual(['a "b" c', 'd, e\nf'])
  })

  test('only the first rows are shown, and long cells are cut', async () => {
    const { preview } = await open()
    const { rows } = await preview(`h\n${'x'.repeat(5000)}\n${'a\n'.repeat(500)}`)
    expect(rows).toHaveLength(previewRows + 1)
    expect(rows[1]?.[0]?.length).toBeLessThan(100)
  })

  test('another encoding is refused, unless the person has chosen it', async () => {
    const { manager } = await open()
    const id = await sendFile(manager, 'a.csv', windows1256)
    expect((await refusalOf(manager.imports.preview({ id }))).code).toBe('IMPORT_ENCODING')
    const { rows } = await manager.imports.preview({ id, encoding: 'windows-1256' })
    expect(rows).toEqual([['سريال'], ['A1']])
    const policyId = await aPolicy(manager)
    const choices = { id, policyId, columns: columnsAt({ serial: 0 }) } as const
    const failed = await checkFile(manager, choices)
    expect(failed).toMatchObject({ phase: 'failed', failure: { code: 'IMPORT_ENCODING' } })
    expect(await checkFile(manager, { ...choices, encoding: 'windows-1256' })).toMatchObject({ accepted: 1 })
  })

  const sheet = 'xl/worksheets/sheet1.xml'
  const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`

  test.each<[string, string | Uint8Array]>([
    ['an old .xls, or a workbook with a password', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex')],
    ['a zip without a workbook', zipSync({ 'a.txt': strToU8('hello') })],
    ['a cut workbook', workbook({ rows: table }).slice(0, 900)],
    [
      'a workbook without its sheet',
      workbook({ rows: table, parts: { 'xl/_rels/workbook.xml.rels': strToU8('<Relationships/>') } }),
    ],
    ['a sheet that is no XML', workbook({ rows: table, parts: { [sheet]: strToU8('<worksheet><row>') } })],
    ['entities that grow', workbook({ rows: table, parts: { [sheet]: strToU8(entities) } })],
    ['text of two bytes without a mark', Buffer.from(text, 'utf16le')],
    ['a mark that is never closed', `h\n"${'a,b\n'.repeat(400_000)}`],
  ])('%s is refused as unreadable', async (_name, content) => {
    const { manager, bugs } = await open()
    const policyId = await aPolicy(manager)
    const id = await sendFile(manager, 'a.xlsx', content)
    const { failure } = await checkFile(manager, { id, policyId, columns: columnsAt({ serial: 0 }) })
    expect(failure).toEqual({ code: 'IMPORT_UNREADABLE', values: {} })
    expect(bugs).toEqual([])
  })

  test('a workbook that unpacks to more than memory holds is refused while it is unpacked', async () => {
    const { manager } = await open()
    const policyId = await aPolicy(manager)
    const row = '<row><c t="inlineStr"><is><t>a</t></is></c></row>'.repeat(20_000)
    const head = strToU8('<worksheet><sheetData>')
    const body = strToU8(row)
    const bomb = new Uint8Array(head.length + body.length * 20)
    bomb.set(head)
    for (let part = 0; part < 20; part += 1) bomb.set(body, head.length + part * body.length)
    const id = await sendFile(manager, 'a.xlsx', workbook({ rows: table, parts: { [sheet]: bomb } }))
    const { failure, rows } = await checkFile(manager, { id, policyId, columns: columnsAt({ serial: 0 }) })
    expect(failure?.code).toBe('IMPORT_TOO_MANY_ROWS')
    expect(rows).toBeLessThan(310_000)
  })

  test.each(['', '\n\n', '\ufeff'])('%j has no rows', async content => {
    const { manager } = await open()
    const id = await sendFile(manager, 'a.csv', content)
    const policyId = await aPolicy(manager)
    const { failure } = await checkFile(manager, { id, policyId, columns: columnsAt({ serial: 0 }) })
    expect(failure?.code).toBe('IMPORT_EMPTY')
  })
})

describe('receiving a file', () => {
  test('a file that is too large is refused before any of it is sent', async () => {
    const { manager } = await open()
    const size = 200 * 1024 * 1024
    expect(await refusalOf(manager.imports.begin({ name: 'a.csv', size }))).toMatchObject({
      code: 'IMPORT_TOO_LARGE',
      values: { limit: fileSizeLimit / 1024 / 1024 },
    })
  })

  test('a file that is not what was announced is refused', async () => {
    const { manager } = await open()
    const chunk = (content: string): string => Buffer.from(content).toString('base64')
    const { id } = await manager.imports.begin({ name: 'a.csv', size: 4 })
    const append = (index: number, content: string) =>
      refusalOf(manager.imports.append({ id, index, chunk: chunk(content) }))
    expect((await append(1, 'ab')).code).toBe('IMPORT_CHANGED')
    expect((await append(0, 'abcde')).code).toBe('IMPORT_CHANGED')
    await manager.imports.append({ id, index: 0, chunk: chunk('ab') })
    expect((await append(0, 'ab')).code).toBe('IMPORT_CHANGED')
    expect((await refusalOf(manager.imports.preview({ id }))).code).toBe('IMPORT_CHANGED')
    await manager.imports.append({ id, index: 1, chunk: chunk('cd') })
    expect((await manager.imports.preview({ id })).rows).toEqual([['abcd']])
    const tooLong = manager.imports.append({ id, index: 2, chunk: 'A'.repeat(pieceSize * 2) })
    expect((await refusalOf(tooLong)).code).toBe('INVALID_INPUT')
  })

  test('an import belongs to its window, and to who is signed in there', async () => {
    const { manager, connect, as } = await open()
    const id = await sendFile(manager, 'a.csv', text)
    const session: Session = { staffId: null }
    const other = connect(session)
    await other.session.signIn(managerLogin)
    expect((await refusalOf(other.imports.preview({ id }))).code).toBe('IMPORT_UNKNOWN')
    await other.imports.cancel({ id })
    expect((await manager.imports.preview({ id })).rows).toEqual(table)
    const counter = await as('counter')
    expect((await refusalOf(counter.imports.preview({ id }))).code).toBe('NOT_PERMITTED')
    const own = await sendFile(other, 'a.csv', text)
    await other.session.signOut({})
    await other.session.signIn(managerLogin)
    expect((await refusalOf(other.imports.preview({ id: own }))).code).toBe('IMPORT_UNKNOWN')
  })

  test('an import is forgotten after an hour, by the next one and when it is cancelled', async () => {
    const { manager, clock } = await open()
    const unknown = async (id: string) =>
      expect((await refusalOf(manager.imports.progress({ id }))).code).toBe('IMPORT_UNKNOWN')
    const first = await sendFile(manager, 'a.csv', text)
    clock.advance(3_599_000)
    expect((await manager.imports.progress({ id: first })).phase).toBe('receiving')
    clock.advance(3_601_000)
    await unknown(first)
    const second = await sendFile(manager, 'a.csv', text)
    const third = await sendFile(manager, 'a.csv', text)
    await unknown(second)
    await manager.imports.cancel({ id: third })
    await unknown(third)
  })
})

const manyRows = `serial,card number\n${Array.from({ length: 20_000 }, (_, row) => `S${row},N${row}`).join('\n')}`

describe('ending what runs', () => {
  test('O3 a check that is cancelled leaves nothing, and another one can follow', async () => {
    const { manager, app, bugs } = await open()
    const policyId = await aPolicy(manager)
    const id = await sendFile(manager, 'a.csv', manyRows)
    const input = { policyId, calendar: 'jalali', columns: columnsAt({ serial: 0, number: 1 }) } as const
    await manager.imports.checkCards({ id, ...input })
    expect((await refusalOf(manager.imports.checkCards({ id, ...input }))).code).toBe('IMPORT_BUSY')
    const midway = await untilRows(() => manager.imports.progress({ id }))
    expect(midway.phase).toBe('checking')
    await manager.imports.cancel({ id })
    expect((await refusalOf(manager.imports.progress({ id }))).code).toBe('IMPORT_UNKNOWN')
    expect(await app.services.db.reader('warranty_cards').count({ cards: '*' })).toEqual([{ cards: 0 }])
    const again = await sendFile(manager, 'a.csv', manyRows)
    await manager.imports.checkCards({ id: again, ...input })
    expect(await checkEnds(manager, again)).toMatchObject({ accepted: 20_000, rejected: 0 })
    expect(bugs).toEqual([])
  })

  test('O3 cancelling while it is written rolls everything back', async () => {
    const { manager, app, bugs } = await open()
    const policyId = await aPolicy(manager)
    const id = await sendFile(manager, 'a.csv', manyRows)
    await checkFile(manager, { id, policyId })
    const commandId = crypto.randomUUID()
    const writing = refusalOf(manager.imports.commitCards({ id, commandId, acceptRejects: false }))
    const midway = await untilShare(() => manager.imports.progress({ id }))
    expect(midway.phase).toBe('writing')
    expect((await refusalOf(manager.imports.begin({ name: 'b.csv', size: 1 }))).code).toBe('IMPORT_BUSY')
    await manager.imports.cancel({ id })
    expect((await writing).code).toBe('IMPORT_CANCELLED')
    const { reader } = app.services.db
    for (const table of ['warranty_cards', 'warranty_batches']) {
      expect(await reader(table).count({ rows: '*' }), table).toEqual([{ rows: 0 }])
    }
    expect(await reader('command_log').where({ id: commandId })).toEqual([])
    expect(bugs).toEqual([])
  })

  test('the program ends while a check runs', async () => {
    const { manager, app, bugs } = await open()
    const policyId = await aPolicy(manager)
    const id = await sendFile(manager, 'a.csv', manyRows)
    const columns = columnsAt({ serial: 0, number: 1 })
    await manager.imports.checkCards({ id, policyId, calendar: 'jalali', columns })
    await untilRows(() => manager.imports.progress({ id }))
    await app.services.imports.close()
    expect((await refusalOf(manager.imports.progress({ id }))).code).toBe('IMPORT_UNKNOWN')
    expect(bugs).toEqual([])
  })
})

type Told = { readonly phase: string; readonly rows: number; readonly share: number }

/** Looks until some of the rows are judged. */
async function untilRows<T extends Told>(ask: () => Promise<T>): Promise<T> {
  return until(ask, ({ rows }) => rows > 0)
}

/** Looks until some of the cards are written. */
async function untilShare<T extends Told>(ask: () => Promise<T>): Promise<T> {
  return until(ask, ({ phase, share }) => phase === 'writing' && share > 0)
}

async function until<T extends Told>(ask: () => Promise<T>, isThere: (told: T) => boolean): Promise<T> {
  for (;;) {
    const told = await ask()
    if (isThere(told)) return told
    await new Promise(resolve => setImmediate(resolve))
  }
}
