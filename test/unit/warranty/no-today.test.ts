import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = 'src/shared/warranty'
const sources = readdirSync(folder).map(name => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const)

test('D3 no rule of the warranty reads a clock, chance or another process', () => {
  expect(sources.length).toBeGreaterThan(10)
  const impure = /\bDate\b|Math\.random|performance\.|crypto|process\./
  expect(sources.filter(([, text]) => impure.test(text)).map(([name]) => name)).toEqual([])
})
