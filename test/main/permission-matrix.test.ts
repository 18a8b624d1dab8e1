import { ORPCError } from '@orpc/client'
import { describe, expect, test } from 'vitest'
import { roleKeys } from '../../src/shared/staff/permissions'
import { callers, permissionMatrix } from '../support/permission-matrix'
import { allProcedures } from '../support/procedures'
import { type Client, openTestApp, type TestApp } from '../support/test-app'

const letters = 'octsma'

describe('M3 main checks the permission of every procedure for every role', () => {
  test('every procedure has its line in the matrix, and every line its procedure', () => {
    const paths = allProcedures().map(({ path }) => path)
    expect(Object.keys(permissionMatrix).sort()).toEqual(paths.sort())
    for (const line of Object.values(permissionMatrix)) expect(line).toMatch(/^[o-][c-][t-][s-][m-][a-]$/)
  })

  test('the whole matrix holds through the real router', async () => {
    const app = await openTestApp()
    const found: Record<string, string> = {}
    const clients = await everyCaller(app)
    for (const { path } of allProcedures()) {
      const answers = await Promise.all(clients.map(connect => answerOf(connect(), path)))
      found[path] = answers.map((answer, index) => letterFor(answer, index)).join('')
    }
    expect(found).toEqual(permissionMatrix)
  })
})

type Answer = 'SIGNED_OUT' | 'NOT_PERMITTED' | 'let in'

/** A connection of its own for each call, since signing out is one of the procedures. */
async function everyCaller(app: TestApp): Promise<(() => Client)[]> {
  const ids: (string | null)[] = [null]
  for (const key of roleKeys) ids.push((await (await app.as(key)).session.current({})).staff?.id ?? null)
  expect(new Set(ids).size).toBe(callers.length)
  return ids.map(staffId => () => app.connect({ staffId }))
}

/** Who is refused is refused before the input is read; who is let in may still have sent nonsense. */
async function answerOf(client: Client, path: string): Promise<Answer> {
  try {
    const answer = await procedureAt(client, path)({})
    if (isIterator(answer)) await answer.return(undefined)
    return 'let in'
  } catch (error) {
    if (!(error instanceof ORPCError) || !error.defined) throw error
    return error.code === 'SIGNED_OUT' || error.code === 'NOT_PERMITTED' ? error.code : 'let in'
  }
}

function letterFor(answer: Answer, caller: number): string {
  if (answer === 'let in') return letters.charAt(caller)
  const expected: Answer = caller === 0 ? 'SIGNED_OUT' : 'NOT_PERMITTED'
  return answer === expected ? '-' : `[${answer}]`
}

type Call = (input: unknown) => Promise<unknown>

function procedureAt(client: Client, path: string): Call {
  const [area = '', name = ''] = path.split('.')
  // The path comes from the contract, which the client's type is made of.
  const call = (client as unknown as Record<string, Record<string, Call>>)[area]?.[name]
  if (!call) throw new Error(`nothing answers ${path}`)
  return call
}

function isIterator(answer: unknown): answer is AsyncGenerator {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer
}
