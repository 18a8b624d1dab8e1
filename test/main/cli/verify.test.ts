import { describe, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../../support/test-app'
import { run } from './run'

const commandId = () => crypto.randomUUID()

/** A shop in which everything that money and states can do has happened, through the real router. */
async function openBusyShop(): Promise<TestApp> {
  const t = await openTestApp()
  const { manager, clock } = t
  const shop = await manager.settings.shop({})
  await manager.settings.saveShop({ ...shop, taxRateBp: 1000, roundingStep: 10_000 })
  const [type] = await manager.catalogue.types({})
  if (!type) throw new Error('a new shop has types')
  const checkIn = (name: string, serialNo: string) =>
    manager.repairs.checkIn({
      commandId: commandId(),
      customer: { kind: 'new', name, phone: '' },
      device: { kind: 'new', typeId: type.id, brand: 'Samsung', model: 'Galaxy A54', serialNo },
      fault: 'صفحه شکسته است',
      condition: ['scratched'],
      accessories: [],
      promisedOn: '2026-11-25',
      deposit: { amount: 1_000_000, method: 'cash' },
    })
  const first = await checkIn('مریم کریمی', 'R5CW3099XXA')
  await checkIn('علی رضایی', 'R5CW3099XXB')
  const repairId = first.id
  const charge = { repairId, kind: 'labour', quantity: 1, warrantyDays: 30 } as const
  await manager.billing.addCharge({
    ...charge,
    commandId: commandId(),
    description: 'تعویض صفحه',
    unitPrice: 3_333_333,
  })
  const wrong = await manager.billing.addCharge({
    ...charge,
    commandId: commandId(),
    description: 'اشتباه',
    unitPrice: 777,
  })
  const wrongId = wrong.charges.at(-1)?.id ?? ''
  await manager.billing.reverseCharge({
    commandId: commandId(),
    repairId,
    chargeId: wrongId,
    reason: 'اشتباه بود',
  })
  await manager.billing.discount({ commandId: commandId(), repairId, amount: 100_000, reason: 'مشتری قدیمی' })
  const diagnosing = await manager.repairs.move({
    commandId: commandId(),
    repairId,
    version: first.version,
    to: 'diagnosing',
  })
  const ready = await manager.repairs.move({
    commandId: commandId(),
    repairId,
    version: diagnosing.version,
    to: 'ready',
    outcome: 'no_fault_found',
    comment: 'سالم است',
  })
  const { balance } = (await manager.billing.account({ repairId })).totals
  const deliver = (version: number, amount: number) =>
    manager.handover.deliver({
      commandId: commandId(),
      repairId,
      version,
      seenBalance: amount,
      accessories: [],
      person: { checkedBy: 'identity', reason: 'کارت ملی' },
      receiverName: 'مریم کریمی',
      signature: { kind: 'paper' },
      payment: amount > 0 ? { amount, method: 'card' } : null,
    })
  const handover = await deliver(ready.version, balance)
  await manager.handover.reverse({
    commandId: commandId(),
    handoverId: handover.id,
    reason: 'اشتباه تحویل شد',
  })
  await manager.billing.refund({
    commandId: commandId(),
    repairId,
    amount: 50_000,
    method: 'cash',
    reason: 'جبران',
  })
  clock.advance(60_000)
  const again = await manager.repairs.byId({ id: repairId })
  await deliver(again.version, 50_000)
  return t
}

/** Changes facts behind the program's back, as a damaged file or a bug of ours would. */
async function tamper({ app }: TestApp, table: string, sql: string): Promise<void> {
  const { writer } = app.services.db
  await writer.raw('pragma foreign_keys=OFF')
  await writer.raw(`drop trigger if exists ${table}_no_update`)
  await writer.raw(`drop trigger if exists ${table}_no_delete`)
  await writer.raw(sql)
}

async function faultyChecks({ folder }: TestApp): Promise<{ code: number; faulty: string[] }> {
  const { code, output } = await run('verify', '--data', folder, '--json')
  const { checks } = JSON.parse(output)
  return {
    code,
    faulty: checks.flatMap(({ name, faultCount }: { name: string; faultCount: number }) =>
      faultCount > 0 ? [name] : [],
    ),
  }
}

describe('verify', () => {
  test('finds nothing wrong with what the program itself has written', async () => {
    const t = await openBusyShop()
    const { code, output } = await run('verify', '--data', t.folder, '--json')
    const { checks } = JSON.parse(output)
    expect(checks.flatMap(({ faults }: { faults: string[] }) => faults)).toEqual([])
    expect(code).toBe(0)
    // This shop has no models of its own, and keeps neither warranty nor spare parts.
    const unused = /model words|part|stock|supplier|purchase|warrant|verdicts|claim|manufacturer/
    for (const { name, checked } of checks) if (!unused.test(name)) expect(checked, name).toBeGreaterThan(0)
  })

  test.each([
    ['payments', 'update payments set amount = amount + 1 where seq = 1', 'accounts'],
    ['payments', `delete from payments where kind = 'deposit'`, 'accounts'],
    ['payments', `update payments set amount = 900000000 where kind = 'refund'`, 'accounts'],
    [
      'repair_charges',
      'update repair_charges set amount = amount + 10, unit_price = unit_price + 10 where seq = 1',
      'accounts',
    ],
    ['repair_charges', 'update repair_charges set tax = tax + 1 where seq = 1', 'accounts'],
    ['repair_charges', 'update repair_charges set amount = 5 where reverses_id is not null', 'accounts'],
    ['handovers', 'update handovers set total = total - 10000 where seq = 1', 'accounts'],
    ['handovers', 'update handovers set balance = 10000 where seq = 2', 'accounts'],
    ['repairs', `update repairs set kind = 'testing' where kind = 'received'`, 'states of repairs'],
    ['repairs', `update repairs set is_open = 1 where kind = 'delivered'`, 'states of repairs'],
    ['repairs', `update repairs set delivered_at = null`, 'states of repairs'],
    ['repair_history', `delete from repair_history where event = 'checked_in'`, 'states of repairs'],
    [
      'repair_history',
      `update repair_history set from_kind = 'testing' where to_kind = 'ready'`,
      'states of repairs',
    ],
    ['repairs', `update repairs set number_value = 500 where kind = 'received'`, 'numbers'],
    ['repairs', `update repairs set number = '1405-00500' where kind = 'received'`, 'numbers'],
    ['payments', `update payments set number = 'P-00500' where seq = 1`, 'numbers'],
    ['customers', `update customers set name = 'نام دیگر' where seq = 1`, 'search by customer words'],
    ['customers', `update customers set phone = '+989121234567' where seq = 1`, 'search by phone grams'],
    ['customers', 'delete from search_customer_grams where rowid = 1', 'search by customer grams'],
    [
      'customers',
      `insert into search_customer_words (rowid, words) values (99, 'نیست')`,
      'search by customer words',
    ],
    ['devices', `update devices set serial_key = 'OTHER' where seq = 1`, 'search by serial grams'],
    ['repairs', `update repairs set fault = 'آب‌خوردگی' where kind = 'received'`, 'search by repair words'],
    ['audit_log', `update audit_log set action = 'x' where seq = 3`, 'audit chain'],
    ['repairs', `update repairs set customer_id = 'nobody' where kind = 'received'`, 'references'],
  ])('G4 M5 finds a tampered row of %s: %s', async (table, sql, check) => {
    const t = await openBusyShop()
    await tamper(t, table, sql)
    const { code, faulty } = await faultyChecks(t)
    expect(code).toBe(1)
    expect(faulty).toContain(check)
  })

  test('A6 finds a device with two open repairs', async () => {
    const t = await openBusyShop()
    await tamper(t, 'repairs', 'drop index repairs_one_open')
    await tamper(
      t,
      'repairs',
      'update repairs set is_open = 1, device_id = (select id from devices where seq = 1)',
    )
    expect((await faultyChecks(t)).faulty).toContain('open repairs')
  })

  test('says in words what it found', async () => {
    const t = await openBusyShop()
    await tamper(t, 'repairs', `update repairs set kind = 'testing' where kind = 'received'`)
    const { output, notes } = await run('verify', '--data', t.folder)
    expect(output).toContain('repair 1405-00002 is testing, but its history ends with received')
    expect(notes).toContain('FAULTY  states of repairs: 2 of 2')
  })
})
