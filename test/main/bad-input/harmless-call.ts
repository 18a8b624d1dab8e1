import { ORPCError } from '@orpc/client'
import type fc from 'fast-check'
import { expect } from 'vitest'
import type { $ZodType } from 'zod/v4/core'
import type { ProcedureMeta } from '../../../src/shared/contract/procedure'
import { type ErrorCode, errorCodes } from '../../../src/shared/kernel/errors'
import { allProcedures } from '../../support/procedures'
import { arbitraryOf } from './schema-arbitrary'
import type { WatchedShop } from './watched-shop'

export type Call = {
  readonly path: string
  readonly kind: ProcedureMeta['kind']
  /** Well-formed inputs, ids and texts of this shop among them. */
  readonly inputs: fc.Arbitrary<unknown>
  readonly send: (input: unknown) => Promise<unknown>
}

/** Every procedure of an area, or of all, as something to call in this shop. */
export function callsOf(shop: WatchedShop, area?: string): Call[] {
  return allProcedures()
    .filter(({ path }) => area === undefined || path.startsWith(`${area}.`))
    .map(({ path, procedure }) => {
      const { inputSchema, meta } = procedure['~orpc']
      return {
        path,
        // Every procedure of the contract is made by query() or command(), and takes a zod schema.
        kind: (meta as ProcedureMeta).kind,
        inputs: arbitraryOf(inputSchema as unknown as $ZodType, shop.known),
        send: procedureAt(shop.client, path),
      }
    })
}

function procedureAt(client: object, path: string): Call['send'] {
  const [area = '', name = ''] = path.split('.')
  // The path comes from the contract, which the client is made of.
  const call = (client as Record<string, Record<string, Call['send']>>)[area]?.[name]
  if (!call) throw new Error(`nothing answers ${path}`)
  return call
}

/**
 * Calls as the manager and proves that it did no harm: an answer or a refusal of the closed set, no bug, nothing of
 * the program's inside told, and nothing written unless it was a command that succeeded.
 */
export async function expectHarmless(
  shop: WatchedShop,
  call: Call,
  input: unknown,
): Promise<'answered' | 'refused'> {
  shop.session.staffId = shop.managerId
  const before = await shop.digests()
  const told = shop.answers.length
  const outcome = await outcomeOf(call, input)
  expect(shop.bugs, `${call.path} ran into a bug`).toEqual([])
  for (const answer of shop.answers.slice(told)) expectNothingInside(shop, answer, outcome)
  if (outcome === 'answered' && call.kind === 'command') return 'answered'
  const after = await shop.digests()
  const changed = Object.keys(after).filter(table => after[table] !== before[table])
  expect(changed.filter(table => !counted(outcome).includes(table))).toEqual([])
  return outcome === 'answered' ? 'answered' : 'refused'
}

type Outcome = 'answered' | ErrorCode

async function outcomeOf({ path, send }: Call, input: unknown): Promise<Outcome> {
  try {
    const answer = await send(input)
    if (isIterator(answer)) await answer.return(undefined)
    return 'answered'
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    expect([path, error.code, error.defined]).toEqual([path, expect.toBeOneOf([...errorCodes]), true])
    return error.code
  }
}

/** A wrong password is counted and recorded although it is refused. */
function counted(outcome: Outcome): readonly string[] {
  const isGuess =
    outcome === 'WRONG_CREDENTIALS' || outcome === 'WRONG_PASSWORD' || outcome === 'SIGN_IN_LOCKED'
  return isGuess ? ['sign_in_guards', 'audit_log'] : []
}

const insideOfRefusal =
  /\bat .+:\d+:\d+|sqlite|constraint|\b(select|insert into|update|delete from) \W|\.[cm]?[jt]s\b/i

function expectNothingInside({ folder }: WatchedShop, answer: string, outcome: Outcome): void {
  expect(answer).not.toContain(folder)
  expect(answer).not.toContain(process.cwd())
  if (outcome !== 'answered') expect(answer).not.toMatch(insideOfRefusal)
}

function isIterator(answer: unknown): answer is AsyncGenerator {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer
}
