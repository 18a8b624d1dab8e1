import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract'
import { contract } from '../../src/shared/contract/index'

/** Every procedure of the contract with its dotted path, e.g. `repairs.checkIn`. */
export function allProcedures(): { readonly path: string; readonly procedure: AnyContractProcedure }[] {
  return walk(contract, [])
}

function walk(node: object, path: readonly string[]): { path: string; procedure: AnyContractProcedure }[] {
  if (isContractProcedure(node)) return [{ path: path.join('.'), procedure: node }]
  return Object.entries(node).flatMap(([name, child]) => walk(child, [...path, name]))
}
