import { expect, test } from 'vitest'
import { faultLimits } from '../../../src/shared/live/contract'
import { refusalOf } from '../../support/refusal'
import { openTestApp } from '../../support/test-app'

const fault = { message: 'Error: a bug', stack: 'at Page', place: '/queue' }

async function openLoggedShop() {
  const logged: { message: string; facts: unknown }[] = []
  const shop = await openTestApp({ onInfo: (message, facts) => logged.push({ message, facts }) })
  return { ...shop, logged }
}

test('a broken page stands in the log with the person before it', async () => {
  const { manager, logged, bugs } = await openLoggedShop()
  await manager.live.reportFault(fault)
  const { staff } = await manager.session.current({})
  expect(logged).toEqual([{ message: 'a page broke', facts: { ...fault, staffId: staff?.id } }])
  expect(bugs).toEqual([])
})

test('a page that breaks on and on is heard ten times a minute, another window apart', async () => {
  const { manager, as, clock, logged } = await openLoggedShop()
  for (let times = 0; times < 12; times += 1) await manager.live.reportFault(fault)
  expect(logged).toHaveLength(10)
  await (await as('technician')).live.reportFault(fault)
  expect(logged).toHaveLength(11)
  clock.advance(60_000)
  await manager.live.reportFault(fault)
  expect(logged).toHaveLength(12)
})

test('a clock that was set back silences nobody', async () => {
  const { manager, clock, logged } = await openLoggedShop()
  for (let times = 0; times < 10; times += 1) await manager.live.reportFault(fault)
  clock.advance(-3_600_000)
  await manager.live.reportFault(fault)
  expect(logged).toHaveLength(11)
})

test('more than four thousand characters of a fault are refused', async () => {
  const { manager, logged } = await openLoggedShop()
  const long = { ...fault, stack: 'x'.repeat(faultLimits.stack + 1) }
  expect((await refusalOf(manager.live.reportFault(long))).code).toBe('INVALID_INPUT')
  expect(logged).toEqual([])
})
