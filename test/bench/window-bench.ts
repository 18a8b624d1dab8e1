import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { fillUp, openBenchShop } from '../../src/main/cli/bench/bench-shop'
import { figuresOf, judged, type Measured } from '../../src/main/cli/bench/measure'
import { type OpenWindow, openWindow } from '../support/window'
import { type WindowOperation, windowOperations } from './window-operations'

// Times calls as the page of the built program waits for them: npm run cli -- bench --window --repairs N
const { values } = parseArgs({
  options: {
    repairs: { type: 'string', default: '20000' },
    times: { type: 'string', default: '200' },
    data: { type: 'string' },
    password: { type: 'string', default: 'demo12345' },
    json: { type: 'boolean', default: false },
  },
})

/** Calls that nobody counts: until both ends have compiled what they run. */
const warmUp = 100

const data = values.data ?? join(tmpdir(), `peygir-window-bench-${values.repairs}`)
await fillUp(data, {
  repairs: Number(values.repairs),
  password: values.password,
  note: line => console.error(line),
})
const operations = await prepare()
const measured = await measureWindow(operations)
if (values.json) console.log(JSON.stringify({ data, measured }))

async function prepare(): Promise<readonly WindowOperation[]> {
  const shop = await openBenchShop(data)
  try {
    return await windowOperations(shop, Number(values.times) + warmUp)
  } finally {
    await shop.close()
  }
}

async function measureWindow(list: readonly WindowOperation[]): Promise<readonly Measured[]> {
  const started = performance.now()
  const window = await openWindow(data)
  try {
    await window.page.getByRole('textbox').first().waitFor()
    const results = [
      tell({ name: 'from the start to the first page', times: [performance.now() - started], goal: {} }),
    ]
    // Evaluated by the debugger, which the page's security policy does not bind.
    await window.page.evaluate(await pageClient())
    await inPage(window, 'call', ['session.signIn', { login: 'demo', password: values.password }])
    // Where check-ins are made: a list on the screen would be drawn again after each of them.
    await window.page.evaluate(() => {
      location.hash = '#/check-in'
    })
    for (const { name, goal, path, inputs } of list) {
      const times = (await inPage(window, 'time', [path, inputs])) as readonly number[]
      results.push(tell({ name, goal, times: times.slice(warmUp) }))
    }
    return results
  } finally {
    await window.close()
  }
}

function inPage({ page }: OpenWindow, name: 'call' | 'time', args: readonly unknown[]): Promise<unknown> {
  return page.evaluate(
    ([called, given]) =>
      Reflect.apply(Reflect.get(Reflect.get(globalThis, 'peygirBench'), called), undefined, given),
    [name, args] as const,
  )
}

/** The page's client as one script that sets `peygirBench`. */
async function pageClient(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'page-client.ts'), formats: ['iife'], name: 'peygirBench' },
    },
  })
  const [bundle] = Array.isArray(built) ? built : []
  const [script] = bundle?.output ?? []
  if (script?.type !== 'chunk') throw new Error('the client for the page was not built')
  return `${script.code}\nglobalThis.peygirBench = peygirBench`
}

type Timed = Pick<Measured, 'name' | 'goal'> & { readonly times: readonly number[] }

function tell({ name, goal, times }: Timed): Measured {
  const result = judged({ name, goal, times: times.length, app: figuresOf(times), raw: null })
  const { median, p95, max } = result.app
  console.error(`${result.isWithin ? 'ok   ' : 'OVER '} ${name}: ${median} / ${p95} / ${max} ms`)
  return result
}
