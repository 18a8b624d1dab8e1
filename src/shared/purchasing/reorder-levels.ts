import { wholeUp } from './safety-stock'

/** Where a level comes from; `none` where nobody set it and there is no demand to foretell it from. */
export const levelSources = ['by_hand', 'forecast', 'none'] as const
export type LevelSource = (typeof levelSources)[number]

/** When to order and up to which stock, in whole units of the part. */
export type ReorderLevels = {
  readonly reorderPoint: number
  /** 0 is a part that is not kept: it is ordered only for repairs that wait for it. */
  readonly max: number
  readonly reorderPointFrom: LevelSource
  readonly maxFrom: LevelSource
}

type Question = {
  /** What the storekeeper set, each by itself; null leaves it to the forecast. */
  readonly byHand: { readonly reorderPoint: number | null; readonly max: number | null }
  readonly forecast: { readonly perWeek: number; readonly reorderPoint: number }
  /** Days between two looks at the list of what to order. */
  readonly reviewDays: number
  readonly packSize: number
}

const weekDays = 7

/**
 * The levels of a part: what the storekeeper set by hand, or else the forecast's reorder point and, above the reorder
 * point, the demand of a review period, which is at least one pack. A max set by hand stands: the forecast's reorder point
 * is held below it.
 */
export function levelsOf(question: Question): ReorderLevels {
  const { byHand } = question
  if (byHand.max === 0) {
    return { reorderPoint: 0, max: 0, reorderPointFrom: byHandOr(byHand.reorderPoint), maxFrom: 'by_hand' }
  }
  const point = pointOf(question)
  if (byHand.max !== null) return { ...point, max: byHand.max, maxFrom: 'by_hand' }
  if (point.reorderPointFrom === 'none') return { ...point, max: 0, maxFrom: 'none' }
  return { ...point, max: point.reorderPoint + aboveThePoint(question), maxFrom: 'forecast' }
}

function pointOf({ byHand, forecast }: Question): Pick<ReorderLevels, 'reorderPoint' | 'reorderPointFrom'> {
  if (byHand.reorderPoint !== null) {
    return { reorderPoint: byHand.reorderPoint, reorderPointFrom: 'by_hand' }
  }
  if (forecast.perWeek <= 0) return { reorderPoint: 0, reorderPointFrom: 'none' }
  const reorderPoint =
    byHand.max === null ? forecast.reorderPoint : Math.min(forecast.reorderPoint, byHand.max - 1)
  return { reorderPoint, reorderPointFrom: 'forecast' }
}

function aboveThePoint({ forecast, reviewDays, packSize }: Question): number {
  return Math.max(packSize, wholeUp((forecast.perWeek * reviewDays) / weekDays))
}

function byHandOr(level: number | null): LevelSource {
  return level === null ? 'none' : 'by_hand'
}
