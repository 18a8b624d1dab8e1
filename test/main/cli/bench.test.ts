import { expect, test } from 'vitest'
import { makeTestFolder } from '../../support/test-folder'
import { run } from './run'

test('bench measures every operation and leaves the data sound', async () => {
  const folder = await makeTestFolder()
  const { code, output } = await run('bench', '--repairs', '120', '--times', '10', '--data', folder, '--json')
  expect(code).toBe(0)
  const { measured } = JSON.parse(output)
  const names: string[] = measured.map(({ name }: { name: string }) => name)
  expect(names).toEqual(
    expect.arrayContaining([
      'a repair by its number',
      'the queue, 50 rows, any page',
      'the box, seven digits of a phone',
      'a repair by its number while a report runs',
      'a check-in, durable',
    ]),
  )
  for (const { name, app } of measured) {
    expect(app.median, name).toBeGreaterThan(0)
    expect(app.max, name).toBeGreaterThanOrEqual(app.p95)
  }
  const verified = await run('verify', '--data', folder)
  expect(verified.output).toContain('is sound')
})

test('bench imports as many cards as it is told, and measures verdicts where the shop has cards', async () => {
  const folder = await makeTestFolder()
  const verdict = 'the verdict on a device that comes in'
  const bench = async (...more: readonly string[]) => {
    const { output } = await run(
      'bench',
      '--repairs',
      '60',
      '--times',
      '10',
      '--data',
      folder,
      '--json',
      ...more,
    )
    const { measured, imported } = JSON.parse(output)
    return { imported, names: measured.map(({ name }: { name: string }) => name) }
  }
  const first = await bench('--cards', '40')
  expect(first.imported).toMatchObject({ rows: 40, rowsPerSecond: expect.any(Number) })
  expect(first.names).not.toContain(verdict)
  const second = await bench()
  expect(second.imported).toBeNull()
  expect(second.names).toContain(verdict)
  expect((await run('verify', '--data', folder)).output).toContain('is sound')
})

test('bench measures the warehouse where the shop keeps parts, beside the bare ledger', async () => {
  const folder = await makeTestFolder()
  const shop = ['--repairs', '80', '--parts', '120', '--entries', '1500', '--data', folder]
  const { code, output } = await run('bench', ...shop, '--times', '10', '--json')
  expect(code).toBe(0)
  const { measured } = JSON.parse(output)
  const ofStock = [
    'what is available of a part',
    'a page of the ledger of a busy part',
    'the pick list',
    'what to order of every part',
    'a receipt of 100 lines, durable',
  ]
  for (const name of ofStock) {
    const found = measured.find((result: { name: string }) => result.name === name)
    expect(found?.raw?.median, name).toBeGreaterThan(0)
    expect(found?.ratio, name).toBeGreaterThan(0)
  }
  expect((await run('verify', '--data', folder)).output).toContain('is sound')
})
