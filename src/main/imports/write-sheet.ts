import { strToU8, zipSync } from 'fflate'

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const types = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const sheets = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

type Sheet = { readonly name: string; readonly headings: readonly string[]; readonly isRightToLeft: boolean }

/**
 * An .xlsx file with nothing but headings. Its columns are text, so that a spreadsheet takes neither the last digits of a
 * serial nor the form of a date.
 */
export function emptySheet({ name, headings, isRightToLeft }: Sheet): Uint8Array {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kinds}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/workbook.xml': `<workbook xmlns="${sheets}" xmlns:r="${office}"><sheets><sheet name="${escaped(name.slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': worksheet(headings, isRightToLeft),
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, strToU8(xml + part)])))
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

function worksheet(headings: readonly string[], isRightToLeft: boolean): string {
  const cells = headings.map(heading => `<c t="inlineStr" s="1"><is><t>${escaped(heading)}</t></is></c>`)
  const view = `<sheetView workbookViewId="0"${isRightToLeft ? ' rightToLeft="1"' : ''}/>`
  const columns = `<col min="1" max="${headings.length}" width="20" style="1" customWidth="1"/>`
  return `<worksheet xmlns="${sheets}"><sheetViews>${view}</sheetViews><cols>${columns}</cols><sheetData><row>${cells.join('')}</row></sheetData></worksheet>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
}
