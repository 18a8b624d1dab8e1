import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { createPortAnswers } from '../../../src/main/kernel/answer-port'
import { openTestApp, type TestApp } from '../../support/test-app'

const patience = 20_000

/** What main says on a port to which a page writes whatever it likes; everything is sent as the manager. */
async function openRawPort({ app, manager }: TestApp) {
  const staffId = (await manager.session.current({})).staff?.id ?? null
  const { port1: page, port2: main } = new MessageChannel()
  createPortAnswers(app.router)(main, app.connect({ staffId }))
  main.start()
  const waiting = new Map<string, (answer: string) => void>()
  page.addEventListener('message', ({ data }) => waiting.get(JSON.parse(data).i)?.(data))
  page.start()
  onTestFinished(() => page.close())
  let calls = 0
  /** Sends a call that is answered, after whatever was sent before it. */
  const profile = (): Promise<string> => {
    calls += 1
    const id = `good-${calls}`
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer to ${id}`)), patience)
      waiting.set(id, answer => {
        clearTimeout(late)
        resolve(answer)
      })
      page.postMessage(JSON.stringify({ i: id, p: { u: '/settings/profile', b: { json: {} } } }))
    })
  }
  const told: string[] = []
  page.addEventListener('message', ({ data }) => told.push(data))
  return { send: (message: unknown) => page.postMessage(message), profile, told }
}

/** Rejections that nobody catches end a Node process. */
function watchRejections(): readonly unknown[] {
  const uncaught: unknown[] = []
  const note = (reason: unknown): number => uncaught.push(reason)
  process.on('unhandledRejection', note)
  onTestFinished(() => {
    process.off('unhandledRejection', note)
  })
  return uncaught
}

const call = (facts: object, id = 'bad'): string =>
  JSON.stringify({ i: id, p: { u: '/settings/shop', ...facts } })

const messages: readonly (readonly [string, unknown])[] = [
  ['an empty text', ''],
  ['words', 'سلام'],
  ['half a call', call({ b: { json: {} } }).slice(0, 30)],
  ['no call', 'null'],
  ['a list', '[1,2]'],
  ['a deep list', '['.repeat(200_000)],
  ['a call without anything', '{}'],
  ['a call without a procedure', '{"i":"bad","p":{}}'],
  ['a call whose id is an object', '{"i":{},"p":{"u":"/settings/shop","b":{"json":{}}}}'],
  ['a call of an unknown kind', '{"i":"bad","t":99,"p":{}}'],
  ['an event of nothing', '{"i":"bad","t":3,"p":null}'],
  ['the end of nothing', '{"i":"bad","t":4}'],
  ['an unknown procedure', call({ u: '/settings/shop/drop' })],
  ['a procedure called __proto__', call({ u: '/__proto__/constructor' })],
  ['an address elsewhere', call({ u: 'http://example.com/settings/shop' })],
  ['an address that is none', call({ u: 'http://[' })],
  ['a header of numbers', call({ h: { 'content-type': 1 } })],
  ['a form without its parts', call({ h: { 'content-type': 'multipart/form-data; boundary=x' } })],
  ['a stream', call({ h: { 'content-type': 'text/event-stream' } })],
  ['a file', call({ h: { 'content-disposition': 'attachment; filename="../../x"' } })],
  ['marks that point nowhere', call({ b: { json: {}, meta: [[1, 'a', 'b', 'c']] } })],
  ['marks that poison', call({ b: { json: {}, meta: [[1, '__proto__', 'isPoisoned']] } })],
  ['marks of a kind that is none', call({ b: { json: '1', meta: 'x' } })],
  ['a pattern that never ends', call({ b: { json: '/(a+)+$/', meta: [[5]] } })],
  ['a number', 42],
  ['nothing', undefined],
  ['an object', { i: 'bad', p: { u: '/settings/shop', b: { json: {} } } }],
  ['an object without anything', {}],
  ['bytes', new Uint8Array([1, 2, 255, 3])],
  ['a map', new Map([['i', 'bad']])],
]

test('no message on the port ends it', async () => {
  const t = await openTestApp()
  const uncaught = watchRejections()
  const { send, profile, told } = await openRawPort(t)
  for (const [name, message] of messages) {
    send(message)
    expect(await profile(), name).toContain('shopName')
    send(message)
    expect(await profile(), name).toContain('shopName')
    expect(uncaught, name).toEqual([])
  }
  expect(t.bugs).toEqual([])
  const refusal = told.find(answer => answer.includes('"s":422')) ?? '{}'
  expect(JSON.parse(refusal)).toMatchObject({ p: { b: { json: { code: 'INVALID_INPUT', defined: true } } } })
  expect(told.join()).not.toMatch(/\bat .+:\d+:\d+|node_modules/)
  expect({}).not.toHaveProperty('isPoisoned')
})

test('any other text or value on the port does not end it', async () => {
  const t = await openTestApp()
  const uncaught = watchRejections()
  const { send, profile } = await openRawPort(t)
  const good = call({ b: { json: {} } }, 'cut')
  const cut = fc.nat({ max: good.length - 1 }).map(length => good.slice(0, length))
  const twisted = fc
    .tuple(fc.nat({ max: good.length - 1 }), fc.string({ minLength: 1, maxLength: 3 }))
    .map(([at, text]) => good.slice(0, at) + text + good.slice(at + 1))
  const any = fc.oneof(fc.string(), fc.json(), cut, twisted, fc.jsonValue())
  const property = fc.asyncProperty(fc.array(any, { maxLength: 20 }), async sent => {
    for (const message of sent) send(message)
    expect(await profile()).toContain('shopName')
  })
  await fc.assert(property, { numRuns: Number(process.env.PEYGIR_FUZZ_RUNS) || 100, seed: 20_261_122 })
  expect(uncaught).toEqual([])
})

test('the same id twice, and calls that are ended at once, disturb no other call', async () => {
  const t = await openTestApp()
  const uncaught = watchRejections()
  const { send, profile } = await openRawPort(t)
  for (let round = 0; round < 50; round += 1) {
    send(call({ b: { json: {} } }, 'same'))
    send(JSON.stringify({ i: 'same', t: 4 }))
    send(JSON.stringify({ i: `listen-${round}`, p: { u: '/live/changes', b: { json: {} } } }))
    send(JSON.stringify({ i: `listen-${round}`, t: 4 }))
  }
  expect(await profile()).toContain('shopName')
  expect(uncaught).toEqual([])
  expect(t.bugs).toEqual([])
})
