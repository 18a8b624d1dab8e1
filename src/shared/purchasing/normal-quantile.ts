type Fraction = { readonly over: readonly number[]; readonly under: readonly number[] }

// Coefficients by rising power, as the paper prints them: for the middle, for the tails and for the far tails.
const middle: Fraction = {
  over: [3.3871327179, 50.434271938, 159.29113202, 59.10937472],
  under: [1, 17.895169469, 78.757757664, 67.1875636],
}
const tail: Fraction = {
  over: [1.4234372777, 2.75681539, 1.3067284816, 0.17023821103],
  under: [1, 0.7370016425, 0.12021132975],
}
const farTail: Fraction = {
  over: [6.657905115, 3.081226386, 0.42868294337, 0.017337203997],
  under: [1, 0.24197894225, 0.012258202635],
}

/**
 * How many standard deviations above the mean a normal value stays below with this chance (0 < chance < 1); throws
 * RangeError for any other. Right to about 1 part in 10⁷: PPND7 of Wichura, “Algorithm AS 241: The percentage points of
 * the normal distribution”, Applied Statistics 37 (1988), 477–484.
 */
export function normalQuantile(chance: number): number {
  if (!(chance > 0 && chance < 1)) throw new RangeError(`no chance between 0 and 1: ${chance}`)
  const fromMiddle = chance - 0.5
  if (Math.abs(fromMiddle) <= 0.425) return fromMiddle * ratio(middle, 0.180625 - fromMiddle ** 2)
  const depth = Math.sqrt(-Math.log(Math.min(chance, 1 - chance)))
  const distance = depth <= 5 ? ratio(tail, depth - 1.6) : ratio(farTail, depth - 5)
  return Math.sign(fromMiddle) * distance
}

function ratio({ over, under }: Fraction, at: number): number {
  return polynomial(over, at) / polynomial(under, at)
}

function polynomial(coefficients: readonly number[], at: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * at + coefficient, 0)
}
