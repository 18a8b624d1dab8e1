import type { Id } from '#shared/kernel/ids'
import type { PartRef } from '#shared/purchasing/supplier'

/** What a query selects of `parts as part` to show it. */
export const partColumns = `part.id, part.number, part.names, part.unit, part.is_serialised`

export type PartColumns = {
  readonly id: Id
  readonly number: string
  readonly names: string
  /** Written by the domain of the stock alone, so it is of its tuple. */
  readonly unit: PartRef['unit']
  readonly is_serialised: number
}

export function toPartRef({ id, number, names, unit, is_serialised }: PartColumns): PartRef {
  // JSON of the stock's own writing, from input of the contract's schema.
  return { id, number, names: JSON.parse(names), unit, isSerialised: is_serialised === 1 }
}
