import { describe, expect, onTestFinished, test } from 'vitest'
import { refuse } from '../../../src/main/kernel/refuse'
import { inTransaction, once } from '../../../src/main/kernel/transaction'
import type { Topic } from '../../../src/shared/contract/procedure'
import { refusalOf } from '../../support/port-client'
import { openTestApp, type TestApp } from '../../support/test-app'
import { callContext } from './call-context'

const commandId = '019aa000-0000-7000-8000-000000000001'

function setting(key: string) {
  return { key, value: '1', updated_at: 'now' }
}

function heardBy({ app }: TestApp): readonly (readonly Topic[])[] {
  const heard: (readonly Topic[])[] = []
  onTestFinished(app.services.events.onAnnounce(topics => heard.push(topics)))
  return heard
}

describe('a command', () => {
  test('A1 O1 that is refused at its end leaves nothing of its beginning', async () => {
    const t = await openTestApp()
    const context = await callContext(t)
    const acting = inTransaction(context, async work => {
      await work.trx('settings').insert(setting('half'))
      refuse('CHANGED_MEANWHILE')
    })
    expect(await refusalOf(acting)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect(await context.db.reader('settings').where({ key: 'half' })).toEqual([])
  })

  test('sent twice acts once and gives the first answer', async () => {
    const t = await openTestApp()
    const context = await callContext(t)
    let acts = 0
    const act = () =>
      once(context, { id: commandId, name: 'test.act', input: {} }, async work => {
        acts += 1
        await work.trx('settings').insert(setting(`act ${acts}`))
        return { acts }
      })
    expect(await Promise.all([act(), act()])).toEqual([{ acts: 1 }, { acts: 1 }])
    expect(await act()).toEqual({ acts: 1 })
    expect(await context.db.reader('settings').where('key', 'like', 'act %').pluck('key')).toEqual(['act 1'])
  })

  test('that was refused may be sent again', async () => {
    const t = await openTestApp()
    const context = await callContext(t)
    const command = { id: commandId, name: 'test.act', input: {} }
    await expect(once(context, command, async () => refuse('NOT_READY'))).rejects.toMatchObject({
      code: 'NOT_READY',
    })
    expect(await once(context, command, async () => ({ isDone: true }))).toEqual({ isDone: true })
  })

  test('sent twice with the same input, its keys in another order, gives the first answer', async () => {
    const t = await openTestApp()
    const context = await callContext(t)
    const send = (input: object, answer: string) =>
      once(context, { id: commandId, name: 'test.act', input }, async () => ({ answer }))
    const first = await send({ fault: 'a', device: { brand: 'b', model: 'c' }, left: undefined }, 'first')
    expect(await send({ device: { model: 'c', brand: 'b' }, fault: 'a' }, 'second')).toEqual(first)
  })

  test.each([
    ['value', { fault: 'b', accessories: ['x', 'y'] }],
    ['order of a list', { fault: 'a', accessories: ['y', 'x'] }],
    ['field more', { fault: 'a', accessories: ['x', 'y'], note: '' }],
  ])('sent again with another %s is refused and writes nothing', async (_, changed) => {
    const t = await openTestApp()
    const context = await callContext(t)
    const send = (input: object, key: string) =>
      once(context, { id: commandId, name: 'test.act', input }, async work => {
        await work.trx('settings').insert(setting(key))
        return { key }
      })
    const sent = { fault: 'a', accessories: ['x', 'y'] }
    await send(sent, 'act 1')
    expect(await refusalOf(send(changed, 'act 2'))).toEqual({ code: 'COMMAND_REUSED', data: {} })
    expect(await context.db.reader('settings').where('key', 'like', 'act %').pluck('key')).toEqual(['act 1'])
    expect(await send(sent, 'act 3')).toEqual({ key: 'act 1' })
  })

  test('with the id of another act or another person is refused', async () => {
    const t = await openTestApp()
    const context = await callContext(t)
    await once(context, { id: commandId, name: 'test.act', input: {} }, async () => ({ secret: 'answer' }))
    const otherAct = once(context, { id: commandId, name: 'test.other', input: {} }, async () => ({}))
    expect(await refusalOf(otherAct)).toEqual({ code: 'COMMAND_REUSED', data: {} })
    const someoneElse = {
      ...context,
      actor: { ...context.actor, id: '019aa000-0000-7000-8000-000000000002' },
    }
    const otherPerson = once(someoneElse, { id: commandId, name: 'test.act', input: {} }, async () => ({}))
    expect(await refusalOf(otherPerson)).toEqual({ code: 'COMMAND_REUSED', data: {} })
  })

  test('is announced when it has committed, and not before', async () => {
    const t = await openTestApp()
    const shop = await t.manager.settings.shop({})
    const seen: Promise<{ value: string }>[] = []
    onTestFinished(
      t.app.services.events.onAnnounce(() => {
        seen.push(Promise.resolve(t.app.services.db.reader('settings').where({ key: 'shop' }).first('value')))
      }),
    )
    await t.manager.settings.saveShop({ ...shop, shopName: 'نام تازه' })
    const [stored] = await Promise.all(seen)
    expect(stored?.value).toContain('نام تازه')
    expect(seen).toHaveLength(1)
  })

  test('announces its topics', async () => {
    const t = await openTestApp()
    const shop = await t.manager.settings.shop({})
    const heard = heardBy(t)
    await t.manager.settings.saveShop(shop)
    expect(heard).toEqual([['settings']])
  })

  test('that is refused announces nothing, and neither does a query', async () => {
    const t = await openTestApp()
    const shop = await t.manager.settings.shop({})
    const heard = heardBy(t)
    await refusalOf(t.manager.settings.saveShop({ ...shop, shopName: '' }))
    await refusalOf(t.signedOut.settings.saveShop(shop))
    await t.manager.settings.profile({})
    await t.manager.staff.list({})
    expect(heard).toEqual([])
  })

  test('of one window is heard by another that listens', async () => {
    const t = await openTestApp()
    const shop = await t.manager.settings.shop({})
    const ended = new AbortController()
    const changes = await t.signedOut.live.changes({}, { signal: ended.signal })
    const heard = changes.next()
    await t.manager.settings.saveShop(shop)
    expect(await heard).toMatchObject({ value: ['settings'] })
    ended.abort()
  })

  test('is heard by a window that was busy while many others were announced', async () => {
    const t = await openTestApp()
    const ended = new AbortController()
    const changes = await t.signedOut.live.changes({}, { signal: ended.signal })
    const first = changes.next()
    t.app.services.events.announce(['customers'])
    await first
    t.app.services.events.announce(['staff'])
    for (let count = 0; count < 500; count += 1) t.app.services.events.announce(['repairs', 'billing'])
    const { value } = await changes.next()
    // What is told are topics alone; the end of the stream has no value.
    expect(new Set(value as readonly string[])).toEqual(new Set(['staff', 'repairs', 'billing']))
    const quiet = changes.next()
    ended.abort()
    await expect(quiet).rejects.toThrow()
  })
})
