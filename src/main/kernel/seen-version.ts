import { inputHash } from './input-hash'
import { refuse } from './refuse'

/** Stands for stored facts that have no count of their changes; the same facts always have the same version. */
export function versionOf(facts: object): string {
  return inputHash(facts)
}

/** Facts with the version that a change of them must bring back. */
export function withVersion<Facts extends object>(facts: Facts): Facts & { readonly version: string } {
  return { ...facts, version: versionOf(facts) }
}

/** Refused with CHANGED_MEANWHILE where what is stored is not what the person saw, or where they saw nothing. */
export function refuseUnseen(stored: object, seen: string | undefined): void {
  if (seen !== versionOf(stored)) refuse('CHANGED_MEANWHILE')
}
