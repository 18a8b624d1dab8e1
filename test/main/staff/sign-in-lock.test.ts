import { expect, test } from 'vitest'
import { refusalOf } from '../../support/refusal'
import type { Client } from '../../support/test-app'
import { recorded } from './audit-log'
import { firstManager, type NewShop, openNewShop } from './new-shop'

const right = { login: firstManager.login, password: firstManager.password }
const minute = 60_000

async function openShop(): Promise<NewShop> {
  const shop = await openNewShop()
  await shop.connect().session.setUp(firstManager)
  return shop
}

async function tryWrongly(window: Client, times: number, login: string = right.login): Promise<string[]> {
  const codes: string[] = []
  for (let tried = 0; tried < times; tried++) {
    codes.push((await refusalOf(window.session.signIn({ login, password: 'wrong password' }))).code)
  }
  return codes
}

async function secondsLeft(window: Client): Promise<unknown> {
  const { code, values } = await refusalOf(window.session.signIn(right))
  expect(code).toBe('SIGN_IN_LOCKED')
  return values?.seconds
}

test('two slips cost nothing; after the third even the right password waits', async () => {
  const shop = await openShop()
  const window = shop.connect()
  await tryWrongly(window, 2)
  await window.session.signIn(right)
  expect(await tryWrongly(window, 4)).toEqual([
    'WRONG_CREDENTIALS',
    'WRONG_CREDENTIALS',
    'WRONG_CREDENTIALS',
    'SIGN_IN_LOCKED',
  ])
  expect(await secondsLeft(window)).toBe(5)
  shop.clock.advance(4001)
  expect(await secondsLeft(window)).toBe(1)
  shop.clock.advance(999)
  await window.session.signIn(right)
})

test('each further wrong try waits longer, up to a quarter of an hour, and a success clears it', async () => {
  const shop = await openShop()
  const window = shop.connect()
  await tryWrongly(window, 2)
  const waits: unknown[] = []
  for (let round = 0; round < 6; round++) {
    expect(await tryWrongly(window, 1)).toEqual(['WRONG_CREDENTIALS'])
    waits.push(await secondsLeft(window))
    shop.clock.advance(15 * minute)
  }
  expect(waits).toEqual([5, 15, 60, 300, 900, 900])
  await window.session.signIn(right)
  expect(await tryWrongly(window, 2)).toEqual(['WRONG_CREDENTIALS', 'WRONG_CREDENTIALS'])
  await window.session.signIn(right)
})

test('tries within the wait do not make it longer', async () => {
  const shop = await openShop()
  const window = shop.connect()
  await tryWrongly(window, 3)
  shop.clock.advance(3000)
  await tryWrongly(window, 20)
  expect(await secondsLeft(window)).toBe(2)
})

test('the wait survives a restart', async () => {
  const shop = await openShop()
  await tryWrongly(shop.connect(), 3)
  await shop.restart()
  expect(await secondsLeft(shop.connect())).toBe(5)
  shop.clock.advance(5000)
  await shop.connect().session.signIn(right)
})

test('a clock set back shortens nothing, and locks nobody out for longer than the wait', async () => {
  const shop = await openShop()
  const window = shop.connect()
  await tryWrongly(window, 3)
  shop.clock.advance(4000)
  shop.clock.advance(-365 * 24 * 60 * minute)
  expect(await secondsLeft(window)).toBe(5)
  await shop.restart()
  shop.clock.advance(4000)
  expect(await secondsLeft(shop.connect())).toBe(1)
  shop.clock.advance(1000)
  await shop.connect().session.signIn(right)
})

test('guessing many at once gains no more answers than one by one', async () => {
  const shop = await openShop()
  const guesses = Array.from({ length: 12 }, (_, index) =>
    refusalOf(shop.connect().session.signIn({ login: 'sara', password: `guess number ${index}` })),
  )
  const codes = (await Promise.all(guesses)).map(({ code }) => code)
  expect(codes.filter(code => code === 'WRONG_CREDENTIALS')).toHaveLength(3)
  expect(codes.filter(code => code === 'SIGN_IN_LOCKED')).toHaveLength(9)
})

test('an unknown login locks exactly like a known one', async () => {
  const shop = await openShop()
  const window = shop.connect()
  expect(await tryWrongly(window, 4, 'nobody')).toEqual(await tryWrongly(window, 4))
})

test('one person’s wrong tries do not lock another', async () => {
  const shop = await openShop()
  await tryWrongly(shop.connect(), 4, 'nobody')
  await shop.connect().session.signIn(right)
})

test('a new password from the manager ends the wait', async () => {
  const shop = await openShop()
  const manager = shop.connect()
  await manager.session.signIn(right)
  const role = (await manager.staff.roles({})).find(({ key }) => key === 'counter')
  const { id } = await manager.staff.add({
    name: 'مینا',
    login: 'mina',
    password: 'a long password',
    roleId: role?.id ?? '',
  })
  await tryWrongly(shop.connect(), 4, 'mina')
  await manager.staff.resetPassword({ id, password: 'a new password' })
  await shop.connect().session.signIn({ login: 'mina', password: 'a new password' })
})

test('M5 the lock is recorded with how long it lasts', async () => {
  const shop = await openShop()
  await tryWrongly(shop.connect(), 4)
  const entries = await recorded(shop.app(), 'session.wrongPassword')
  expect(entries.map(entry => JSON.parse(entry.after ?? ''))).toEqual([
    { failures: 1, lockedSeconds: 0 },
    { failures: 2, lockedSeconds: 0 },
    { failures: 3, lockedSeconds: 5 },
  ])
})

test('tries with made-up logins do not fill the database, nor push out the guard of a person', async () => {
  const shop = await openShop()
  await tryWrongly(shop.connect(), 3)
  const { writer, reader } = shop.app().services.db
  const strangers = Array.from({ length: 1500 }, (_, index) => ({
    login_key: `stranger ${index}`,
    failures: 1,
    last_failed_at: new Date(shop.clock.now().getTime() + index).toISOString(),
    locked_ms: 0,
  }))
  await writer.batchInsert('sign_in_guards', strangers, 200)
  shop.clock.advance(minute)
  await tryWrongly(shop.connect(), 1, 'one more')
  const kept = await reader('sign_in_guards').select('login_key')
  const keys = kept.map(row => row.login_key)
  expect(keys).toHaveLength(1001)
  expect(keys).toContain('sara')
  expect(keys).toContain('stranger 1499')
  expect(keys).not.toContain('stranger 0')
  // What was typed as an unknown login is kept only as its fingerprint.
  expect(keys).not.toContain('one more')
})
