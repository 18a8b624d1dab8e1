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
  const again = await run('bench', '--repairs', '50', '--times', '10', '--data', folder, '--json')
  expect(again.code).toBe(0)
})
