export type Random = {
  /** From 0 up to, not including, 1. */
  readonly next: () => number
  readonly below: (count: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(list: readonly [T, ...T[]] | readonly T[]) => T
  /** A UUIDv7 of this moment. */
  readonly id: (milliseconds: number) => string
  readonly bytes: (count: number) => Uint8Array
}

/** The same numbers for the same start (mulberry32), so that two folders can be compared. */
export function createRandom(start: number): Random {
  let state = start >>> 0
  const word = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const next = () => word() / 2 ** 32
  const below = (count: number) => Math.floor(next() * count)
  return {
    next,
    below,
    chance: share => next() < share,
    pick: list => {
      const picked = list[below(list.length)]
      if (picked === undefined) throw new RangeError('nothing to pick from')
      return picked
    },
    id: milliseconds => uuid7(milliseconds, word(), word(), word()),
    bytes: count => Uint8Array.from({ length: count }, () => word() & 0xff),
  }
}

function uuid7(milliseconds: number, a: number, b: number, c: number): string {
  const time = hex(milliseconds, 12)
  const variant = (0x8000 | (b & 0x3fff)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(a & 0xfff, 3)}-${variant}-${hex(b >>> 16, 4)}${hex(c, 8)}`
}

function hex(value: number, length: number): string {
  return value.toString(16).padStart(length, '0')
}
