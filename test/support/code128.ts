import type { PNG } from 'pngjs'

/** The signs of Code 128, each as the widths of its bars and gaps; the last one ends a code. */
const patterns =
  `212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231
113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321
232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121
211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124
121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241
114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141
114131 311141 411131 211412 211214 211232 2331112`.split(/\s+/)

const stop = 106
const startA = 103
const shift = { toC: 99, toB: 100, toA: 101 } as const

/** What the bars in a picture say, read along one row of it after another; undefined where no row has a whole code. */
export function code128In(picture: PNG): string | undefined {
  for (let y = 0; y < picture.height; y += 1) {
    const text = textIn(runsIn(picture, y))
    if (text !== undefined) return text
  }
  return undefined
}

/** Letters and other codes may stand beside the bars. */
function textIn(runs: readonly number[]): string | undefined {
  for (let from = 0; from + 25 <= runs.length; from += 2) {
    const signs = signsFrom(runs, from)
    const text = signs && textOf(signs)
    if (text !== undefined) return text
  }
  return undefined
}

/** Widths of dark and light in turn, from the first dark one on. */
function runsIn({ width, data }: PNG, y: number): readonly number[] {
  const isDark = (x: number): boolean => (data[(y * width + x) * 4] ?? 255) < 128
  const runs: number[] = []
  let was = false
  for (let x = 0; x < width; x += 1) {
    const is = isDark(x)
    if (is !== was) runs.push(0)
    if (runs.length > 0) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1
    was = is
  }
  return was ? runs : runs.slice(0, -1)
}

/** A sign is six runs, the last one seven; undefined where these are no signs from a start to a stop. */
function signsFrom(runs: readonly number[], from: number): readonly number[] | undefined {
  const signs: number[] = []
  for (let at = from; at + 7 <= runs.length; at += 6) {
    if (patterns.indexOf(normal(runs.slice(at, at + 7), 13)) === stop) return [...signs, stop]
    const sign = patterns.indexOf(normal(runs.slice(at, at + 6), 11))
    if (sign === -1 || (signs.length === 0 && sign < startA)) return undefined
    signs.push(sign)
  }
  return undefined
}

function normal(runs: readonly number[], modules: number): string {
  const whole = runs.reduce((sum, run) => sum + run, 0)
  return runs.map(run => Math.round((run * modules) / whole)).join('')
}

function textOf(signs: readonly number[]): string | undefined {
  const [start = 0, ...rest] = signs.slice(0, -2)
  const check = rest.reduce((sum, sign, index) => sum + sign * (index + 1), start) % 103
  if (check !== signs.at(-2)) return undefined
  let set = 'ABC'[start - startA]
  let text = ''
  for (const sign of rest) {
    if (sign === shift.toC && set !== 'C') set = 'C'
    else if (sign === shift.toB && set !== 'B') set = 'B'
    else if (sign === shift.toA && set !== 'A') set = 'A'
    else if (set === 'C') text += String(sign).padStart(2, '0')
    else text += String.fromCharCode(sign + 32)
  }
  return text
}
