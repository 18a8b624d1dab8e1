/**
 * Monthly prescriptions of immune sera, Australian Pharmaceutical Benefits Scheme, July 1991 to June 2008: the series of
 * group J06 that Hyndman and Athanasopoulos, “Forecasting: Principles and Practice”, forecast by Croston's method
 * (“Time series of counts”).
 */
// biome-ignore format: one year a line, July to June
export const prescriptions: readonly number[] = [
  1, 1, 1, 0, 0, 1, 3, 1, 1, 1, 1, 1,
  2, 1, 1, 0, 0, 2, 0, 0, 1, 2, 0, 1,
  0, 0, 1, 1, 1, 1, 0, 0, 2, 1, 0, 0,
  0, 1, 0, 3, 3, 2, 4, 1, 1, 3, 3, 1,
  0, 4, 1, 3, 0, 1, 2, 5, 14, 2, 0, 0,
  3, 6, 2, 2, 2, 5, 1, 6, 3, 3, 2, 0,
  1, 1, 0, 0, 0, 1, 4, 12, 4, 0, 7, 0,
  2, 1, 4, 1, 3, 1, 0, 6, 9, 3, 1, 3,
  1, 7, 1, 3, 3, 3, 5, 6, 10, 5, 1, 3,
  1, 1, 1, 2, 1, 3, 7, 11, 10, 5, 5, 2,
  2, 1, 0, 3, 6, 5, 8, 9, 1, 1, 0, 0,
  0, 1, 2, 2, 0, 0, 0, 0, 1, 0, 0, 0,
  2, 1, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 1, 0, 1, 3, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
]

/**
 * Monthly sales of a lubricant over three years with the sizes and intervals of demand: Hyndman and Athanasopoulos,
 * “Forecasting: Principles and Practice”, 2nd edition, section 12.2 (`productC`).
 */
export const lubricant = {
  // biome-ignore format: one year a line
  quantities: [
    0, 2, 0, 1, 0, 11, 0, 0, 0, 0, 2, 0,
    6, 3, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0,
    0, 0, 0, 3, 1, 0, 0, 1, 0, 1, 0, 0,
  ],
  sizes: [2, 1, 11, 2, 6, 3, 7, 3, 1, 1, 1],
  intervals: [2, 2, 2, 5, 2, 1, 6, 8, 1, 3, 2],
} as const
