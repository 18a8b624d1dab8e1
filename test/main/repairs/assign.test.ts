import { describe, expect, test } from 'vitest'
import { again, aRepair, change } from '../../support/factories'
import { refusalOf } from '../../support/refusal'
import { type Client, openTestApp, type TestApp } from '../../support/test-app'

async function technician(
  { as, manager }: TestApp,
  name: string,
): Promise<{ client: Client; id: string; name: string }> {
  const client = await as('technician', name)
  const person = (await manager.staff.technicians({})).find(found => found.name === name)
  if (!person) throw new Error(`no technician ${name}`)
  return { client, ...person }
}

describe('taking work', () => {
  test('makes a repair that is nobody’s mine', async () => {
    const t = await openTestApp()
    const reza = await technician(t, 'رضا')
    const repair = await aRepair(t.manager)
    const taken = await reza.client.repairs.take(change(repair))
    expect(taken.technician).toEqual({ id: reza.id, name: 'رضا' })
    const { rows } = await t.manager.repairs.history({ repairId: repair.id, limit: 1 })
    expect(rows[0]).toMatchObject({
      event: 'assigned',
      staff: { name: 'رضا' },
      values: { technician: 'رضا' },
    })
  })

  test('leaves a colleague’s work to the colleague', async () => {
    const t = await openTestApp()
    const reza = await technician(t, 'رضا')
    const mina = await technician(t, 'مینا')
    const taken = await reza.client.repairs.take(change(await aRepair(t.manager)))
    expect(await refusalOf(mina.client.repairs.take(change(taken)))).toMatchObject({ code: 'NOT_PERMITTED' })
    expect((await t.manager.repairs.take(change(taken))).technician?.name).toBe('سارا مدیری')
  })

  test('of what is mine already changes nothing', async () => {
    const t = await openTestApp()
    const reza = await technician(t, 'رضا')
    const taken = await reza.client.repairs.take(change(await aRepair(t.manager)))
    expect(await reza.client.repairs.take(change(taken))).toEqual(taken)
    expect(await again(reza.client, taken)).toEqual(taken)
  })
})

describe('giving work', () => {
  test('goes to any technician, or to nobody', async () => {
    const t = await openTestApp()
    const reza = await technician(t, 'رضا')
    const repair = await aRepair(t.manager)
    const given = await t.manager.repairs.assign({
      ...change(repair),
      technicianId: reza.id,
      comment: 'فوری',
    })
    expect(given.technician?.name).toBe('رضا')
    const free = await t.manager.repairs.assign({ ...change(given), technicianId: null })
    expect(free.technician).toBeNull()
    const { rows } = await t.manager.repairs.history({ repairId: repair.id, limit: 2 })
    expect(rows.map(({ comment, values }) => [comment, values.technician])).toEqual([
      ['', ''],
      ['فوری', 'رضا'],
    ])
  })

  test('needs the permission, and a technician', async () => {
    const t = await openTestApp()
    const reza = await technician(t, 'رضا')
    await t.as('counter', 'پذیرش')
    const counter = (await t.manager.staff.list({})).find(({ name }) => name === 'پذیرش')
    const repair = await aRepair(t.manager)
    const giving = reza.client.repairs.assign({ ...change(repair), technicianId: reza.id })
    expect(await refusalOf(giving)).toMatchObject({ code: 'NOT_PERMITTED' })
    const toCounter = t.manager.repairs.assign({ ...change(repair), technicianId: counter?.id ?? '' })
    expect(await refusalOf(toCounter)).toMatchObject({ code: 'NOT_A_TECHNICIAN', field: 'technicianId' })
  })

  test('of my own work to a colleague says why', async () => {
    const t = await openTestApp()
    const reza = await technician(t, 'رضا')
    const mina = await technician(t, 'مینا')
    const mine = await reza.client.repairs.take(change(await aRepair(t.manager)))
    const note = { technicianId: mina.id, comment: 'هویه دست مینا است' }
    expect(await refusalOf(mina.client.repairs.passOn({ ...change(mine), ...note }))).toMatchObject({
      code: 'NOT_PERMITTED',
    })
    const silent = reza.client.repairs.passOn({ ...change(mine), technicianId: mina.id, comment: ' ' })
    expect(await refusalOf(silent)).toMatchObject({ code: 'INVALID_INPUT' })
    const passed = await reza.client.repairs.passOn({ ...change(mine), ...note })
    expect(passed.technician?.name).toBe('مینا')
  })
})

describe('other notes on a repair', () => {
  test('findings are kept and found by search', async () => {
    const t = await openTestApp()
    const repair = await aRepair(t.manager, { fault: 'روشن نمی‌شود' })
    const written = await t.manager.repairs.saveFindings({
      ...change(repair),
      foundFault: 'آی‌سی تغذیه سوخته است',
      workDone: 'آی‌سی تعویض شد',
    })
    expect(written).toMatchObject({ foundFault: 'آی‌سی تغذیه سوخته است', workDone: 'آی‌سی تعویض شد' })
    const words = await t.app.services.db.reader.raw(
      `select rowid from search_repair_words where search_repair_words match '"تغذیه"'`,
    )
    expect(words).toHaveLength(1)
  })

  test('a comment stands in the history and leaves the repair as it is', async () => {
    const t = await openTestApp()
    const counter = await t.as('counter', 'پذیرش')
    const repair = await aRepair(t.manager)
    const note = { commandId: crypto.randomUUID(), repairId: repair.id, text: 'مشتری زنگ زد' }
    await counter.repairs.comment(note)
    await counter.repairs.comment(note)
    expect(await again(t.manager, repair)).toEqual(repair)
    const { rows } = await t.manager.repairs.history({ repairId: repair.id })
    expect(rows.map(({ event, comment }) => [event, comment])).toEqual([
      ['commented', 'مشتری زنگ زد'],
      ['checked_in', ''],
    ])
  })

  test('another promised day is kept with its reason, and lies not in the past', async () => {
    const t = await openTestApp()
    const repair = await aRepair(t.manager, { promisedOn: '2026-11-25' })
    const early = t.manager.repairs.changePromise({
      ...change(repair),
      promisedOn: '2026-11-21',
      reason: 'زود',
    })
    expect(await refusalOf(early)).toMatchObject({ code: 'PROMISE_IN_THE_PAST', field: 'promisedOn' })
    const later = await t.manager.repairs.changePromise({
      ...change(repair),
      promisedOn: '2026-12-01',
      reason: 'قطعه نرسید',
    })
    expect(later).toMatchObject({ promisedOn: '2026-12-01', promiseReason: 'قطعه نرسید' })
    const { rows } = await t.manager.repairs.history({ repairId: repair.id, limit: 1 })
    expect(rows[0]).toMatchObject({
      event: 'promise_changed',
      comment: 'قطعه نرسید',
      values: { from: '2026-11-25', to: '2026-12-01' },
    })
  })
})
