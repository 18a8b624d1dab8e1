import { isProcedure } from '@orpc/server'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { router } from '../../src/main/router'
import { topics } from '../../src/shared/contract/procedure'
import { permissions } from '../../src/shared/staff/permissions'
import { allProcedures } from '../support/procedures'
import { sourcesIn } from './sources'

const procedures = allProcedures()
const byPath = procedures.map(({ path, procedure }) => [path, procedure['~orpc']] as const)

function handlerAt(path: string): unknown {
  let node: unknown = router
  for (const name of path.split('.')) node = (node as Record<string, unknown>)[name]
  return node
}

function handlerPaths(node: object, path: readonly string[] = []): readonly string[] {
  if (isProcedure(node)) return [path.join('.')]
  return Object.entries(node).flatMap(([name, child]) => handlerPaths(child as object, [...path, name]))
}

describe('the contract', () => {
  test('is one list with the router', () => {
    expect(procedures.length).toBeGreaterThan(50)
    expect([...handlerPaths(router)].sort()).toEqual(procedures.map(({ path }) => path).sort())
    for (const { path } of procedures) expect(isProcedure(handlerAt(path)), path).toBe(true)
  })

  test('has nothing that is promised and not written', () => {
    const unwritten = sourcesIn('src').filter(({ text }) => /new Error\(['"]unwritten['"]\)/.test(text))
    expect(unwritten.map(({ path }) => path)).toEqual([])
  })

  test.each(byPath)(
    '%s says its input, its output, who may call it and what it touches',
    (_path, definition) => {
      expect(definition.inputSchema).toBeDefined()
      expect(definition.outputSchema).toBeDefined()
      const {
        kind,
        access,
        topics: touched,
      } = definition.meta as { kind: string; access: string | string[]; topics: string[] }
      expect(['query', 'command']).toContain(kind)
      for (const one of [access].flat()) expect(['anyone', 'signed_in', ...permissions]).toContain(one)
      for (const topic of touched) expect(topics).toContain(topic)
    },
  )

  test.each(byPath.filter(([path]) => path !== 'live.changes'))(
    '%s answers with plain JSON, since its answer is sent as it is',
    (_path, { outputSchema }) => {
      // Throws where JSON has no word for a type: dates, maps, whole numbers without a bound.
      expect(() => z.toJSONSchema(outputSchema as z.ZodType)).not.toThrow()
    },
  )

  test('asks for every permission that a role may have', () => {
    const asked = new Set(
      byPath.flatMap(([, definition]) => (definition.meta as { access: string | string[] }).access),
    )
    const inServices = sourcesIn('src/main')
      .map(({ text }) => text)
      .join('\n')
    const unused = permissions.filter(
      permission => !asked.has(permission) && !inServices.includes(`'${permission}'`),
    )
    expect(unused).toEqual([])
  })

  test('announces every topic that a query waits for', () => {
    const metas = byPath.map(
      ([, definition]) => definition.meta as { kind: string; topics: readonly string[] },
    )
    const announced = new Set(metas.filter(({ kind }) => kind === 'command').flatMap(meta => meta.topics))
    const awaited = new Set(metas.filter(({ kind }) => kind === 'query').flatMap(meta => meta.topics))
    expect([...awaited].filter(topic => !announced.has(topic))).toEqual([])
  })

  test('asks again when the customer or the device that an answer shows was changed', () => {
    const showing = byPath.filter(
      ([, { meta, outputSchema }]) =>
        (meta as { kind: string }).kind === 'query' && showsOwnerAndDevice(outputSchema),
    )
    expect(showing.length).toBeGreaterThan(5)
    for (const [path, { meta }] of showing)
      expect((meta as { topics: string[] }).topics, path).toEqual(
        expect.arrayContaining(['customers', 'devices']),
      )
  })
})

function showsOwnerAndDevice(outputSchema: unknown): boolean {
  // What goes on (live.changes) has a schema of another library; it carries names of topics alone.
  if (!(outputSchema instanceof z.ZodType)) return false
  const schema = JSON.stringify(z.toJSONSchema(outputSchema, { unrepresentable: 'any' }))
  return schema.includes('"customer":{') && schema.includes('"device":{')
}
