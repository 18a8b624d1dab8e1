import { strToU8, Zip, ZipDeflate } from 'fflate'
import { createPacer, type Pacer } from './pacer'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const types = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A text, or a number that a spreadsheet can add up; nothing where it is empty. */
export type SheetCell = string | number

type Sheet = {
  readonly name: string
  readonly headings: readonly string[]
  readonly rows?: Iterable<readonly SheetCell[]>
  readonly isRightToLeft: boolean
}

/**
 * An .xlsx file, written in slices of the event loop. Its columns are text, so that a spreadsheet takes neither the last
 * digits of a serial nor the form of a date, and runs nothing that looks like a formula.
 */
export async function textSheet({ name, headings, rows = [], isRightToLeft }: Sheet): Promise<Uint8Array> {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kinds}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/workbook.xml': `<workbook xmlns="${sheets}" xmlns:r="${office}"><sheets><sheet name="${escaped(name.slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': worksheet({ headings, rows, isRightToLeft }),
  }
  return zipped(parts, createPacer(new AbortController().signal))
}

async function zipped(
  parts: Readonly<Record<string, string | Iterable<string>>>,
  pacer: Pacer,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })
  for (const [path, part] of Object.entries(parts)) {
    const file = new ZipDeflate(path)
    zip.add(file)
    file.push(strToU8(xml))
    for (const text of typeof part === 'string' ? [part] : part) {
      file.push(strToU8(text))
      if (pacer.isDue()) await pacer.rest()
    }
    file.push(new Uint8Array(0), true)
  }
  zip.end()
  return Buffer.concat(pieces)
}

/** The second format shows what is typed as it stands; 49 is every program's own text format. */
const styles = `<styleSheet xmlns="${sheets}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>`

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const all = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${types}/relationships">${all.join('')}</Relationships>`
}

function* worksheet({ headings, rows = [], isRightToLeft }: Omit<Sheet, 'name'>): Generator<string> {
  const view = `<sheetView workbookViewId="0"${isRightToLeft ? ' rightToLeft="1"' : ''}/>`
  const columns = `<col min="1" max="${headings.length}" width="20" style="1" customWidth="1"/>`
  yield `<worksheet xmlns="${sheets}"><sheetViews>${view}</sheetViews><cols>${columns}</cols><sheetData>${row(headings)}`
  for (const cells of rows) yield row(cells)
  yield '</sheetData></worksheet>'
}

function row(cells: readonly SheetCell[]): string {
  return `<row>${cells.map(cell).join('')}</row>`
}

function cell(value: SheetCell): string {
  if (typeof value === 'number') return `<c><v>${value}</v></c>`
  if (value === '') return '<c s="1"/>'
  return `<c t="inlineStr" s="1"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
}
