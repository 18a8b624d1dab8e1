import type { CountFigures, CountRow, ReviewLine } from '#shared/counting/model'
import type { Obstacle } from '#shared/counting/settle'
import type { Id } from '#shared/kernel/ids'
import { type Page, toPage } from '#shared/kernel/paging'
import { inUnits } from '#shared/stock/units'
import { type Context, may } from '../kernel/context'
import { readCursor } from '../kernel/cursor'
import { refuse } from '../kernel/refuse'
import { type JudgedCount, type JudgedLine, judgeCount } from './judge-count'
import { lineShown, requireCount } from './read-count'
import { countUncounted } from './scope-repository'

type Asked = {
  readonly countId: Id
  readonly withEqual: boolean
  readonly cursor?: string | undefined
  readonly limit: number
}

/**
 * Lines of a count in review as they would be entered now, one page; equal ones that did not move only where asked.
 * Refused with NOT_FOUND, COUNT_STATE.
 */
export async function reviewLines(
  context: Context,
  { countId, withEqual, cursor, limit }: Asked,
): Promise<Page<ReviewLine>> {
  const { reader } = context.db
  await requireReview(context, countId)
  const judged = await judgeCount(context, reader, countId)
  const asked = judged.lines.filter(line => withEqual || needsLook(line, judged))
  const [after] = readCursor(cursor, ['number']) ?? []
  const from = after === undefined ? 0 : asked.findIndex(({ line }) => line.seq === after) + 1
  const page = toPage(asked.slice(from, from + limit + 1), limit, ({ line }) => [line.seq])
  return { ...page, rows: page.rows.map(line => reviewLine(context, line, judged)) }
}

/** What a count in review would enter, summed up. Refused with NOT_FOUND, COUNT_STATE. */
export async function reviewFigures(context: Context, countId: Id): Promise<CountFigures> {
  const { reader } = context.db
  await requireReview(context, countId)
  const judged = await judgeCount(context, reader, countId)
  const values = [...valuesOf(judged).values()]
  const seesCosts = may(context, 'stock.viewCosts')
  const sum = (isIn: (value: number) => boolean) =>
    seesCosts ? Math.abs(values.filter(isIn).reduce((total, value) => total + value, 0)) : null
  return {
    lines: judged.lines.length,
    differing: judged.lines.filter(differs).length,
    moved: judged.lines.filter(({ moved }) => moved).length,
    blocked: judged.settled.obstacles.size,
    uncounted: await countUncounted(reader, countId),
    foundValue: sum(value => value > 0),
    missingValue: sum(value => value < 0),
  }
}

async function requireReview({ db }: Context, id: Id): Promise<CountRow> {
  const count = await requireCount(db.reader, id)
  return count.state === 'review' ? count : refuse('COUNT_STATE', { values: { number: count.number } })
}

/** Of a serialised part one piece may be missing and another found. */
function differs({ line, missing, found }: JudgedLine): boolean {
  return line.counted !== line.system || missing.length > 0 || found.length > 0
}

function needsLook(line: JudgedLine, { settled }: JudgedCount): boolean {
  return differs(line) || line.moved !== null || settled.obstacles.has(line.line.id)
}

/** Rial by which each line changes what the stock is worth. */
function valuesOf({ settled }: JudgedCount): ReadonlyMap<Id, number> {
  const values = new Map<Id, number>()
  for (const { lineId, value } of settled.steps) values.set(lineId, (values.get(lineId) ?? 0) + value)
  return values
}

function reviewLine(context: Context, judged: JudgedLine, count: JudgedCount): ReviewLine {
  const { line, moved, missing, found } = judged
  return {
    ...lineShown(line, true),
    value: may(context, 'stock.viewCosts') ? (valuesOf(count).get(line.id) ?? 0) : null,
    moved,
    missing: missing.map(({ serialNo }) => serialNo),
    found: found.map(({ serialNo, unit }) => ({ serialNo, place: unit?.place ?? null })),
    obstacle: obstacleOf(judged, count.settled.obstacles.get(line.id)),
  }
}

/** What stands in the way, with the values of its sentence; quantities in units of the part. */
export function obstacleOf(
  { line, missing, found }: JudgedLine,
  obstacle: Obstacle | undefined,
): ReviewLine['obstacle'] {
  if (!obstacle) return null
  const { number, unit } = line.part
  switch (obstacle.reason) {
    case 'short': {
      const { place, there } = obstacle
      const known = [line.place, ...[...missing, ...found].flatMap(serial => serial.unit?.place ?? [])]
      const name = known.find(({ id }) => id === place.id)?.name ?? ''
      return { code: 'STOCK_SHORT', values: { number, there: inUnits(there, unit), place: name } }
    }
    case 'reserved':
      return { code: 'STOCK_RESERVED', values: { number, available: inUnits(obstacle.available, unit) } }
    case 'too_large':
      return { code: 'VALUE_TOO_LARGE', values: { number } }
    case 'given_up':
      return { code: 'PLACE_KIND', values: {} }
    case 'held': {
      const held = [...missing, ...found].find(({ unit: piece }) => piece?.id === obstacle.unitId)
      return { code: 'SERIAL_HELD', values: { serial: held?.serialNo ?? '', number } }
    }
    case 'elsewhere': {
      const { serialNo: serial = '', unit: piece } =
        found.find(({ unit }) => unit?.id === obstacle.unitId) ?? {}
      return obstacle.place.kind === 'transit'
        ? { code: 'COUNT_SERIAL_IN_TRANSIT', values: { serial, number } }
        : { code: 'COUNT_SERIAL_ELSEWHERE', values: { serial, number, place: piece?.place?.name ?? '' } }
    }
  }
}
