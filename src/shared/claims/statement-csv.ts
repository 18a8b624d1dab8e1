import { claims as arabic } from '../i18n/ar/claims'
import { claims as english } from '../i18n/en/claims'
import { claims as persian } from '../i18n/fa/claims'
import type { Texts } from '../i18n/texts'
import { byteOrderMark, csvLine } from '../imports/reject-file'
import type { CalendarKind } from '../kernel/calendar'
import type { Day } from '../kernel/day'
import { formatDay } from '../kernel/day-format'
import { toAsciiDigits } from '../kernel/digits'
import type { Locale } from '../kernel/locale'
import { formatMoney, type MoneyUnit, moneyUnitName } from '../kernel/money'
import type { Claimed, Statement } from './model'

export type CsvFormat = {
  readonly locale: Locale
  readonly calendar: CalendarKind
  readonly moneyUnit: MoneyUnit
}

type Words = Texts<typeof english>
type Field = keyof Words['fields']
type Column = {
  readonly field: Field
  readonly isMoney?: boolean
  readonly cell: (claim: Claimed, format: CsvFormat) => string
}

const languages: Record<Locale, Words> = { fa: persian, ar: arabic, en: english }

const columns: readonly Column[] = [
  { field: 'number', cell: ({ number }) => number },
  { field: 'kind', cell: ({ kind }, { locale }) => languages[locale].kinds[kind] },
  { field: 'repair', cell: ({ repair }) => repair.number },
  { field: 'card', cell: ({ card }) => card.number },
  { field: 'policy', cell: ({ evidence }, { locale }) => policyName(evidence, languages[locale]) },
  { field: 'brand', cell: ({ device }) => device.brand },
  { field: 'model', cell: ({ device }) => device.model },
  { field: 'serialNo', cell: ({ device }) => device.serialNo ?? '' },
  { field: 'customer', cell: ({ customerName }) => customerName },
  { field: 'activatedOn', cell: ({ evidence }, format) => shownDay(evidence.activatedOn, format) },
  { field: 'receivedOn', cell: ({ evidence }, format) => shownDay(evidence.receivedOn, format) },
  { field: 'closedOn', cell: ({ closedOn }, format) => shownDay(closedOn, format) },
  { field: 'fault', cell: ({ evidence }) => evidence.fault },
  { field: 'foundFault', cell: ({ evidence }) => evidence.foundFault },
  { field: 'workDone', cell: ({ evidence }) => evidence.workDone },
  { field: 'technician', cell: ({ evidence }) => evidence.technicianName ?? '' },
  { field: 'decision', cell: ({ evidence }, { locale }) => decisionIn(evidence, languages[locale]) },
  { field: 'lines', cell: ({ evidence }, format) => linesIn(evidence, format) },
  { field: 'replacement', cell: ({ replacement }) => replacement?.serialNo ?? '' },
  ...(['part', 'labour', 'travel', 'unit', 'refund'] as const).map(kind => ({
    field: kind,
    isMoney: true,
    cell: ({ amounts }: Claimed, format: CsvFormat) => plainMoney(amounts[kind], format),
  })),
  { field: 'asked', isMoney: true, cell: ({ amount }, format) => plainMoney(amount, format) },
  { field: 'state', cell: ({ state }, { locale }) => languages[locale].states[state] },
  {
    field: 'accepted',
    isMoney: true,
    cell: ({ acceptedAmount }, format) => (acceptedAmount === null ? '' : plainMoney(acceptedAmount, format)),
  },
  { field: 'reason', cell: ({ reason }) => reason },
]

/**
 * A statement as a CSV file for the manufacturer: UTF-8 with its mark, one line a claim with what proves it. Digits are
 * ASCII and amounts ungrouped, in the shop's unit, so that a spreadsheet can add them up; formulas are made harmless.
 */
export function statementCsv({ rows }: Pick<Statement, 'rows'>, format: CsvFormat): string {
  const { fields } = languages[format.locale]
  const unit = moneyUnitName(format.moneyUnit, format.locale)
  const headings = columns.map(({ field, isMoney }) =>
    isMoney ? `${fields[field]} (${unit})` : fields[field],
  )
  const lines = rows.map(claim =>
    csvLine(
      columns.map(({ cell }) => cell(claim, format)),
      ',',
    ),
  )
  return `${byteOrderMark}${csvLine(headings, ',')}${lines.join('')}`
}

/** «صورت‌حساب ST-1405-0001 - انتخاب سرویس.csv», without what a system refuses in a name. */
export function statementFileName(
  { number, manufacturer }: Pick<Statement, 'number' | 'manufacturer'>,
  locale: Locale,
): string {
  const name = filled(languages[locale].statement.title, { number })
  return `${name} - ${manufacturer.name.replace(/[\\/:*?"<>|]/g, '-')}.csv`
}

function policyName({ policyName: name, policyVersion }: Claimed['evidence'], words: Words): string {
  return filled(words.evidence.policyVersion, { name, version: String(policyVersion) })
}

function decisionIn({ decision }: Claimed['evidence'], words: Words): string {
  if (!decision) return ''
  const { judge, reason, staffName } = decision
  return filled(words.evidence.decisions[judge], { name: staffName, reason })
}

function linesIn({ lines }: Claimed['evidence'], format: CsvFormat): string {
  return lines
    .map(({ description, quantity, amount }) => `${description} × ${quantity}: ${plainMoney(amount, format)}`)
    .join(' | ')
}

function shownDay(day: Day | null, { calendar, locale }: CsvFormat): string {
  return day === null ? '' : toAsciiDigits(formatDay(day, { calendar, locale, style: 'table' }))
}

function plainMoney(rial: number, { moneyUnit }: CsvFormat): string {
  return formatMoney(rial, { unit: moneyUnit, locale: 'en', currencyName: false }).replaceAll(',', '')
}

function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '')
}
