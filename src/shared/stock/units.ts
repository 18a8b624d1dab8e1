/** How a part is counted. Only measured goods have decimals (rule H10); the unit alone says how many. */
export const partUnits = ['piece', 'set', 'pair', 'pack', 'metre', 'gram', 'kilogram', 'litre'] as const
export type PartUnit = (typeof partUnits)[number]

const decimals = {
  piece: 0,
  set: 0,
  pair: 0,
  pack: 0,
  metre: 2,
  gram: 1,
  kilogram: 3,
  litre: 3,
} as const satisfies Record<PartUnit, number>

/** Digits after the point of a quantity in this unit; 0 where only whole ones exist (rule H10). */
export function decimalsOf(unit: PartUnit): number {
  return decimals[unit]
}

/** Whether each of them can have a serial of its own: one that is measured has no pieces (rule H11). */
export function mayHaveSerials(unit: PartUnit): boolean {
  return decimals[unit] === 0
}

/**
 * Quantities are kept as whole numbers of the smallest step of their unit (a piece, a centimetre, a millilitre): so many
 * of them make one unit.
 */
export function stepsPerUnit(unit: PartUnit): number {
  return 10 ** decimals[unit]
}

/** A quantity of steps as the number of units that it is, to be shown or told: 1250 steps of a metre are 12.5. */
export function inUnits(quantity: number, unit: PartUnit): number {
  return quantity / stepsPerUnit(unit)
}
