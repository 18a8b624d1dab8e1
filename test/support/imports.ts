import { strToU8, type Zippable, zipSync } from 'fflate'
import { pieceSize } from '../../src/shared/imports/limits'
import type { ImportProgress, RejectReason } from '../../src/shared/imports/model'
import { type CardColumns, guessCardColumns } from '../../src/shared/warranty/import-columns'
import { defaultPolicyRules } from '../../src/shared/warranty/policy'
import type { Client } from './test-app'

/** Sends a file as a window does. */
export async function sendFile(client: Client, name: string, content: string | Uint8Array): Promise<string> {
  const bytes = Buffer.from(content)
  const { id } = await client.imports.begin({ name, size: bytes.length })
  for (let index = 0; index * pieceSize < bytes.length; index += 1) {
    const piece = bytes.subarray(index * pieceSize, (index + 1) * pieceSize)
    await client.imports.append({ id, index, chunk: piece.toString('base64') })
  }
  return id
}

export async function aPolicy(client: Client, name = 'گارانتی هجده‌ماهه'): Promise<string> {
  const { id } = await client.warranty.savePolicy({
    commandId: crypto.randomUUID(),
    version: 0,
    name,
    scope: {},
    manufacturerId: null,
    isActive: true,
    rules: defaultPolicyRules,
  })
  return id
}

type CheckInput = Parameters<Client['imports']['checkCards']>[0]

export type CheckChoices = Partial<CheckInput> & { readonly id: string; readonly policyId: string }

/** Checks a sent file with the columns that its own headings name, to the end. */
export async function checkFile(client: Client, choices: CheckChoices): Promise<ImportProgress> {
  await client.imports.checkCards(await withChoices(client, choices))
  return checkEnds(client, choices.id)
}

export async function withChoices(client: Client, choices: CheckChoices): Promise<CheckInput> {
  const { id, encoding } = choices
  const columns =
    choices.columns ??
    (await client.imports.preview({ id, ...(encoding && { encoding }) }).then(
      ({ rows }) => guessCardColumns(rows[0] ?? []),
      () => columnsAt({ serial: 0 }),
    ))
  return { calendar: 'jalali', ...choices, columns }
}

export function columnsAt(places: Partial<CardColumns>): CardColumns {
  return { ...guessCardColumns([]), ...places }
}

/** Waits until nothing is being checked any more. */
export async function checkEnds(client: Client, id: string): Promise<ImportProgress> {
  for (;;) {
    const progress = await client.imports.progress({ id })
    if (progress.phase !== 'checking') return progress
    await new Promise(resolve => setImmediate(resolve))
  }
}

/** `row: code column`, as short as a test reads it. */
export function reasonsOf({ shown }: ImportProgress): string[] {
  const told = ({ code, column }: RejectReason): string => `${code} ${column}`
  return shown.map(({ row, reasons }) => `${row}: ${reasons.map(told).join(', ')}`)
}

type SheetCell = string | number | { readonly xml: string }

type Workbook = {
  readonly rows: readonly (readonly SheetCell[])[]
  readonly date1904?: boolean
  /** Parts that take the place of others, or come along. */
  readonly parts?: Zippable
}

/** The style of `dateStyle` cells shows a day. */
export const dateStyle = 1

/** A number of days that the spreadsheet shows as a date. */
export function dateCell(serial: number): SheetCell {
  return { xml: `<c s="${dateStyle}"><v>${serial}</v></c>` }
}

export function formulaCell(formula: string, value: string): SheetCell {
  return { xml: `<c t="str"><f>${formula}</f><v>${value}</v></c>` }
}

/** The bytes of an .xlsx file as a spreadsheet writes it, with shared texts, styles and a hidden sheet before the data. */
export function workbook({ rows, date1904 = false, parts = {} }: Workbook): Uint8Array {
  const texts: string[] = []
  const cell = (value: SheetCell): string => {
    if (typeof value === 'object') return value.xml
    if (typeof value === 'number') return `<c><v>${value}</v></c>`
    if (value === '') return '<c/>'
    return `<c t="s"><v>${texts.push(value) - 1}</v></c>`
  }
  const data = rows.map((cells, index) => `<row r="${index + 1}">${cells.map(cell).join('')}</row>`).join('')
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const shared = texts.map(text => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${relation}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets><sheet name="old" sheetId="1" state="hidden" r:id="rId9"/><sheet name="Cards" sheetId="2" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId9" Target="worksheets/sheet9.xml"/><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="[$-fa-IR,16]yyyy/mm/dd;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst xmlns="${main}">${shared}</sst>`),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`,
    ),
    'xl/worksheets/sheet9.xml': strToU8(
      `<worksheet xmlns="${main}"><sheetData><row r="1"><c><v>1</v></c></row></sheetData></worksheet>`,
    ),
    ...parts,
  })
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`)
}
