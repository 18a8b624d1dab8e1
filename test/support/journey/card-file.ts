import { writeFile } from 'node:fs/promises'
import { addMonths } from '../../../src/shared/kernel/calendar'
import { addDays, type Day } from '../../../src/shared/kernel/day'
import { formatDay } from '../../../src/shared/kernel/day-format'
import { localizeDigits } from '../../../src/shared/kernel/digits'
import type { Journey } from './people'

export type CardFile = {
  readonly path: string
  /** Rows that can be imported. */
  readonly good: number
  /** Rows that cannot: a day that no calendar has, a serial that stands in the file already, a text that is no day. */
  readonly bad: number
  /** The row, counted as a spreadsheet does, in which the serial that comes twice stands first. */
  readonly firstRowOfTwice: number
  /** A day that the Jalali calendar does not have: 30 Esfand of a common year. */
  readonly noSuchDay: string
}

type Card = { readonly serialNo: string; readonly activatedOn: Day }

/** Cards that the journey brings to the counter. */
export type KnownCards = { readonly covered: Card; readonly expired: Card; readonly voided: Card }

/** The cards of a maker's file that come to the counter, as of today. */
export function knownCards(today: Day): KnownCards {
  const recently = addMonths(today, -3, 'jalali')
  return {
    covered: { serialNo: serialAt(0), activatedOn: recently },
    expired: { serialNo: serialAt(1), activatedOn: addMonths(today, -30, 'jalali') },
    voided: { serialNo: serialAt(2), activatedOn: recently },
  }
}

const twice = 3

/** Writes a file as a maker's system exports it: headings in its language, days in the Jalali calendar. */
export async function writeCardFile(
  { texts, locale }: Journey,
  { path, good, today }: { readonly path: string; readonly good: number; readonly today: Day },
): Promise<CardFile> {
  const { serial, brand, model, soldOn, activatedOn, invoiceNo } = texts.imports.columns
  const jalali = (day: Day) => formatDay(day, { calendar: 'jalali', locale, style: 'table' })
  const days = Array.from({ length: 400 }, (_, ago) => jalali(addDays(today, -ago)))
  const { covered, expired, voided } = knownCards(today)
  const known = [covered, expired, voided].map(card => jalali(card.activatedOn))
  const row = (serialNo: string, day: string, invoice: number): string =>
    [serialNo, 'Samsung', 'Galaxy A54 5G', day, day, String(invoice)].join(',')
  const rows = Array.from({ length: good }, (_, index) =>
    row(serialAt(index), known[index] ?? days[index % days.length] ?? '', 70_000 + index),
  )
  const noSuchDay = localizeDigits('1402/12/30', locale)
  const bad = [
    row('R5CW200001A', noSuchDay, 1),
    row(serialAt(twice), days[1] ?? '', 2),
    row('R5CW200002A', '–', 3),
  ]
  const headings = [serial, brand, model, soldOn, activatedOn, invoiceNo].join(',')
  await writeFile(path, `\ufeff${[headings, ...rows, ...bad].join('\r\n')}\r\n`)
  return { path, good, bad: bad.length, firstRowOfTwice: twice + 2, noSuchDay }
}

function serialAt(index: number): string {
  return `R5CW${300_000 + index}A`
}
