import { readdir } from 'node:fs/promises'
import { createRouterClient } from '@orpc/server'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createApp } from '../../../src/main/app'
import { openDataFolder } from '../../../src/main/db/data-folder'
import { en } from '../../../src/shared/i18n/en/index'
import { openTestApp } from '../../support/test-app'
import { makeTestFolder } from '../../support/test-folder'
import { run } from './run'

async function openSeeded(folder: string, password: string) {
  const app = createApp({ db: await openDataFolder(folder) })
  onTestFinished(() => app.close())
  const context = app.connect({ staffId: null })
  const client = createRouterClient(app.router, { context })
  await client.session.signIn({ login: 'demo', password })
  return { app, client }
}

/** The folder that a command works on where none is named, for this test. */
function useAsDefault(folder: string): void {
  vi.stubEnv('PEYGIR_DATA', folder)
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
}

describe('seed', () => {
  test('makes a shop to sign in to, with as many repairs as asked', async () => {
    const folder = await makeTestFolder()
    const { code, output } = await run(
      'seed',
      '--repairs',
      '300',
      '--data',
      folder,
      '--password',
      'demo12345',
      '--json',
    )
    expect(code).toBe(0)
    expect(JSON.parse(output)).toMatchObject({
      repairs: 300,
      login: { login: 'demo', password: 'demo12345' },
    })
    const { app, client } = await openSeeded(folder, 'demo12345')
    const { reader } = app.services.db
    expect(await reader('repairs').count({ n: '*' }).first()).toEqual({ n: 300 })
    const newest = await client.repairs.list({ limit: 1 })
    expect(newest.rows[0]?.number).toMatch(/^14\d\d-00\d{3}$/)
    const board = await client.repairs.board({})
    expect(new Set(board.map(({ kind }) => kind)).size).toBeGreaterThan(4)
    expect((await client.repairs.queue({ scope: 'all' })).rows.length).toBeGreaterThan(20)
  })

  test('H2 adds spare parts whose ledger adds up, and goes on where it stopped', async () => {
    const folder = await makeTestFolder()
    const shop = ['--data', folder, '--password', 'demo12345']
    await run('seed', '--repairs', '60', ...shop)
    const { code } = await run('seed', '--repairs', '0', '--parts', '150', '--entries', '2000', ...shop)
    expect(code).toBe(0)
    await run('seed', '--repairs', '0', '--parts', '10', '--entries', '100', ...shop)
    const { app, client } = await openSeeded(folder, 'demo12345')
    const { reader } = app.services.db
    expect(await reader('parts').count({ n: '*' }).first()).toEqual({ n: 160 })
    const entries = await reader('stock_entries').count({ n: '*' }).first()
    expect(Number(entries?.n)).toBeGreaterThanOrEqual(2100)
    expect(await reader('part_uses').first('id')).toBeDefined()
    const { rows } = await client.stock.parts({ text: 'LCD-', limit: 5 })
    expect(rows[0]?.number).toMatch(/^LCD-\d{6}$/)
    expect((await run('verify', '--data', folder)).output).toContain('is sound')
  })

  test('without a password makes one and says it', async () => {
    const folder = await makeTestFolder()
    const { output } = await run('seed', '--repairs', '0', '--data', folder)
    const password = /with the password (\S+)$/.exec(output)?.[1] ?? ''
    expect(password.length).toBeGreaterThanOrEqual(10)
    await openSeeded(folder, password)
  })

  test('A1 goes on with the numbers of the shop, and the shop with its own', async () => {
    const folder = await makeTestFolder()
    await run('seed', '--repairs', '0', '--data', folder, '--password', 'demo12345')
    const { app } = await openSeeded(folder, 'demo12345')
    const { writer, reader } = app.services.db
    await writer('sequences').insert({ kind: 'repair', period: '1405', next_value: 41 })
    const { code, output } = await run('seed', '--repairs', '20', '--data', folder, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(output).login).toBeNull()
    const values: number[] = await reader('repairs').orderBy('seq').pluck('number_value')
    expect(new Set(values).size).toBe(20)
    expect(values.every(value => value >= 41 || value <= 20)).toBe(true)
    const again = await run('seed', '--repairs', '20', '--data', folder)
    expect(again.code).toBe(0)
    expect(await reader('repairs').countDistinct({ n: 'number' }).first()).toEqual({ n: 40 })
  })

  test('adds nothing to a shop that somebody set up', async () => {
    const t = await openTestApp()
    const { code, output, notes } = await run('seed', '--repairs', '5', '--data', t.folder)
    expect({ code, output }).toEqual({ code: 1, output: '' })
    expect(notes).toMatch(/^The shop in .* was not made by seed.*\.$/)
    const json = await run('seed', '--repairs', '5', '--data', t.folder, '--json')
    expect(json.code).toBe(1)
    expect(JSON.parse(json.output)).toMatchObject({ code: 'SHOP_NOT_SEEDED' })
    const { reader } = t.app.services.db
    expect(await reader('repairs').count({ n: '*' }).first()).toEqual({ n: 0 })
    expect(await reader('staff').count({ n: '*' }).first()).toEqual({ n: 1 })
  })

  test('starts no shop in a folder that was not named, but adds to one of its own there', async () => {
    const folder = await makeTestFolder()
    useAsDefault(folder)
    const refused = await run('seed', '--repairs', '5', '--json')
    expect(refused.code).toBe(1)
    expect(JSON.parse(refused.output)).toMatchObject({ code: 'FOLDER_NOT_NAMED' })
    expect(await readdir(folder)).toEqual([])
    await run('seed', '--repairs', '5', '--data', folder)
    const added = await run('seed', '--repairs', '5', '--json')
    expect(added.code).toBe(0)
    expect(JSON.parse(added.output)).toMatchObject({ data: folder, repairs: 5 })
  })

  test('starts no shop where the window was opened but nobody has set one up', async () => {
    const folder = await makeTestFolder()
    await openDataFolder(folder).then(db => db.close())
    useAsDefault(folder)
    const { code, notes } = await run('seed', '--repairs', '5')
    expect(code).toBe(1)
    expect(notes).toContain('--data')
  })

  test('says that somebody else is writing, and adds nothing', async () => {
    const folder = await makeTestFolder()
    await run('seed', '--repairs', '5', '--data', folder, '--password', 'demo12345')
    const { app } = await openSeeded(folder, 'demo12345')
    const { writer, reader } = app.services.db
    const held = await writer.transaction()
    const { code, output } = await run('seed', '--repairs', '5', '--data', folder, '--json').finally(() =>
      held.rollback(),
    )
    expect(code).toBe(1)
    expect(JSON.parse(output)).toEqual({ code: 'DATABASE_BUSY', sentence: en.errors.DATABASE_BUSY })
    expect(await reader('repairs').count({ n: '*' }).first()).toEqual({ n: 5 })
  })

  test('makes data in which every check finds nothing wrong', async () => {
    const folder = await makeTestFolder()
    await run('seed', '--repairs', '500', '--data', folder, '--password', 'demo12345')
    await run('seed', '--repairs', '300', '--data', folder)
    const { code, output } = await run('verify', '--data', folder, '--json')
    const { isSound, checks } = JSON.parse(output)
    expect(checks.flatMap(({ faults }: { faults: string[] }) => faults)).toEqual([])
    expect({ code, isSound }).toEqual({ code: 0, isSound: true })
    const checked = Object.fromEntries(
      checks.map((check: { name: string; checked: number }) => [check.name, check.checked]),
    )
    expect(checked).toMatchObject({ accounts: 800, 'states of repairs': 800, 'search by repair words': 800 })
  })
})

describe('the command line', () => {
  test.each([[[]], [['nonsense']], [['constructor']]])(
    'without a command it knows shows them all: %j',
    async args => {
      const { code, notes } = await run(...args)
      expect(code).toBe(2)
      expect(notes).toContain('verify [--data FOLDER]')
    },
  )

  test.each([
    [['seed', '--repairs', 'many']],
    [['seed', '--repairs', '-1']],
    [['seed', '--colour', 'blue']],
    [['seed', 'everything']],
    [['verify', '--data', '/nowhere/at/all']],
  ])('does nothing with what it does not understand: %j', async args => {
    const { code, output, notes } = await run(...args)
    expect({ code, output }).toEqual({ code: 2, output: '' })
    expect(notes).toContain('usage: ')
  })
})
