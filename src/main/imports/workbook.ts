import { refuse } from '../kernel/refuse'
import type { Pacer } from './pacer'
import { readElements, unpackText, xmlReader } from './xml-parts'
import type { ZipEntry } from './zip-entries'

/** What the cells of a workbook's first sheet refer to. */
export type Workbook = {
  readonly sheet: ZipEntry
  readonly texts: readonly string[]
  /** Whether the style of this place shows a number as a date. */
  readonly isDateStyle: (style: number) => boolean
  readonly epoch: 1900 | 1904
}

const none = { name: '', attributes: {}, parent: undefined } as const

/** Finds the first sheet that is not hidden, with its texts and styles. Refused with IMPORT_UNREADABLE. */
export async function openWorkbook(entries: readonly ZipEntry[], pacer: Pacer): Promise<Workbook> {
  const named = new Map(entries.map(entry => [entry.name.replace(/^\//, ''), entry]))
  const book = named.get('xl/workbook.xml') ?? refuse('IMPORT_UNREADABLE')
  const relations = named.get('xl/_rels/workbook.xml.rels') ?? refuse('IMPORT_UNREADABLE')
  const elements = await readElements(book)
  const sheets = elements.filter(({ name }) => name === 'sheet')
  const shown = sheets.find(({ attributes }) => (attributes.state ?? 'visible') === 'visible') ?? sheets[0]
  const id = Object.entries(shown?.attributes ?? {}).find(([name]) => /(^|:)id$/.test(name))?.[1]
  const targets = await readElements(relations)
  const target = targets.find(({ attributes }) => attributes.Id === id && id !== undefined) ?? none
  const { date1904 } = (elements.find(({ name }) => name === 'workbookPr') ?? none).attributes as {
    readonly date1904?: string
  }
  const texts = named.get('xl/sharedStrings.xml')
  const styles = named.get('xl/styles.xml')
  return {
    sheet: named.get(pathOf(target.attributes)) ?? refuse('IMPORT_UNREADABLE'),
    texts: texts ? await readTexts(texts, pacer) : [],
    isDateStyle: styles ? await readStyles(styles) : () => false,
    epoch: date1904 === '1' || date1904 === 'true' ? 1904 : 1900,
  }
}

function pathOf({ Target = '' }: { readonly Target?: string }): string {
  return Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`
}

/** Texts that cells name by their place; how they are pronounced is not part of them. */
async function readTexts(entry: ZipEntry, pacer: Pacer): Promise<readonly string[]> {
  const texts: string[] = []
  let text = ''
  let isText = false
  let isPronunciation = false
  const read = xmlReader({
    opened: ({ name }) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isPronunciation = true
      isText = name === 't' && !isPronunciation
    },
    text: piece => {
      if (isText) text += piece
    },
    closed: name => {
      isText = false
      if (name === 'rPh') isPronunciation = false
      if (name === 'si') texts.push(text)
    },
  })
  for await (const { text: piece, isLast } of unpackText(entry)) {
    read(piece, isLast)
    if (pacer.isDue()) await pacer.rest()
  }
  return texts
}

/** Formats that every program knows by number and that show a day. */
const isBuiltInDate = (format: number): boolean =>
  (format >= 14 && format <= 17) ||
  format === 22 ||
  (format >= 27 && format <= 36) ||
  (format >= 50 && format <= 58)

async function readStyles(entry: ZipEntry): Promise<(style: number) => boolean> {
  const elements = await readElements(entry)
  const ownDates = new Set(
    elements
      .filter(({ name, attributes }) => name === 'numFmt' && isDateCode(attributes.formatCode ?? ''))
      .map(({ attributes }) => Number(attributes.numFmtId)),
  )
  const dates = elements
    .filter(({ name, parent }) => name === 'xf' && parent === 'cellXfs')
    .map(({ attributes }) => Number(attributes.numFmtId))
    .map(format => ownDates.has(format) || isBuiltInDate(format))
  return style => dates[style] ?? false
}

/** Whether a format has a day or a year in it, besides quoted words, colours and marks of languages. */
function isDateCode(code: string): boolean {
  return /[yd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
}
