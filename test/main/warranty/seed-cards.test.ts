import { describe, expect, test } from 'vitest'
import { openDataFolder } from '../../../src/main/db/data-folder'
import { readCardNumber } from '../../../src/shared/warranty/card-number'
import { makeTestFolder } from '../../support/test-folder'
import { run } from '../cli/run'

async function seeded(folder: string, ...args: readonly string[]) {
  const { code, output } = await run('seed', '--data', folder, '--json', ...args)
  expect(code).toBe(0)
  return JSON.parse(output)
}

describe('seed', () => {
  test('adds as many warranty cards as asked, some of them of devices of the shop, again and again', async () => {
    const folder = await makeTestFolder()
    expect(await seeded(folder, '--repairs', '60', '--cards', '300')).toMatchObject({
      repairs: 60,
      cards: 300,
    })
    await seeded(folder, '--repairs', '0', '--cards', '200')
    const db = await openDataFolder(folder)
    const numbers: string[] = await db.reader('warranty_cards').pluck('number')
    const [known] = await db.reader.raw(
      'select count(*) as cards from warranty_cards join devices on devices.serial_key = warranty_cards.serial_key',
    )
    await db.close()
    expect(new Set(numbers).size).toBe(500)
    expect(numbers.filter(number => readCardNumber(number).kind !== 'right')).toEqual([])
    expect(known.cards).toBeGreaterThan(10)
    const { code, output } = await run('verify', '--data', folder, '--json')
    const { checks } = JSON.parse(output)
    expect(checks.flatMap(({ faults }: { faults: string[] }) => faults)).toEqual([])
    expect(code).toBe(0)
    const counts = Object.fromEntries(
      checks.map((check: { name: string; checked: number }) => [check.name, check.checked]),
    )
    expect(counts).toMatchObject({ 'warranty policies': 3, 'warranty cards': 500 })
    expect(counts['histories of warranty cards']).toBeGreaterThan(0)
  })

  test('without --cards adds none, and no policy', async () => {
    const folder = await makeTestFolder()
    expect(await seeded(folder, '--repairs', '5')).toMatchObject({ repairs: 5, cards: 0 })
    const db = await openDataFolder(folder)
    expect(await db.reader('warranty_policies').first()).toBeUndefined()
    await db.close()
  })
})
