import { type Day, daysBetween } from '../kernel/day'

export const stockMovements = ['none', 'unused', 'moving', 'slow', 'dead'] as const

/** How the stock of a part moves; `none` is no stock, `unused` is kept too short a time to say. */
export type StockMovement = (typeof stockMovements)[number]

export type Movement = {
  readonly movement: StockMovement
  /** Days since the last use, or since the part was first kept where it was never used. */
  readonly idleDays: number
  /** Months that the stock lasts at the demand of the last year; null where nothing was used in it. */
  readonly lastsMonths: number | null
}

type Question = {
  readonly onHand: number
  readonly firstKeptOn: Day
  readonly lastUsedOn: Day | null
  /** Units used in the 365 days before today. */
  readonly yearlyDemand: number
  readonly today: Day
}

type Limits = {
  /** Stock without any use for so many days is dead. */
  readonly deadAfterDays: number
  /** Stock that lasts longer than so many months is slow. */
  readonly slowBeyondMonths: number
}

const monthsOfYear = 12

/** Which stock ties up money: dead where nothing is used any more, slow where it lasts too long at the present rate. */
export function movementOf(question: Question, limits: Limits): Movement {
  const { onHand, firstKeptOn, lastUsedOn, yearlyDemand, today } = question
  const idleDays = Math.max(0, daysBetween(lastUsedOn ?? firstKeptOn, today))
  const lastsMonths = yearlyDemand > 0 ? (Math.max(0, onHand) * monthsOfYear) / yearlyDemand : null
  const kind = (movement: StockMovement): Movement => ({ movement, idleDays, lastsMonths })

  if (onHand <= 0) return kind('none')
  if (idleDays >= limits.deadAfterDays) return kind('dead')
  if (lastUsedOn === null) return kind('unused')
  return kind(lastsMonths === null || lastsMonths > limits.slowBeyondMonths ? 'slow' : 'moving')
}
