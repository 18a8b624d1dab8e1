import { createServer, type Server } from 'node:http'
import { expect, type Page, test } from '@playwright/test'
import { type Answer, askMain, sampleCall } from '../support/raw-port'
import { type OpenWindow, openWindow } from '../support/window'

let window: OpenWindow
let call: string

test.beforeAll(async () => {
  call = await sampleCall()
  window = await openWindow()
  await expect(window.page.getByRole('heading', { level: 1 })).toBeVisible()
})

test.afterAll(() => window.close())

test('the page has no Node, no Electron and nothing of ours', async () => {
  const seen = await window.page.evaluate(() => {
    const plain = document.body.appendChild(document.createElement('iframe'))
    const usual = new Set(Object.getOwnPropertyNames(plain.contentWindow))
    plain.remove()
    const node = [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      '__dirname',
      'electron',
      'ipcRenderer',
    ]
    return {
      node: node.filter(name => name in globalThis),
      own: Object.getOwnPropertyNames(globalThis).filter(
        name => !usual.has(name) && !/^(\d+$|__playwright|__pw|__zod_)/.test(name),
      ),
    }
  })
  expect(seen).toEqual({ node: [], own: [] })
})

test('the window is isolated and sandboxed', async () => {
  const preferences = await window.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // Electron has it, its types leave it out.
    return contents && Reflect.get(contents, 'getLastWebPreferences').call(contents)
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
  })
  expect(preferences?.nodeIntegrationInSubFrames ?? false).toBe(false)
  expect(preferences?.webviewTag ?? false).toBe(false)
})

test('the pages come with a policy that lets in no script but their own', async () => {
  const policy = await window.page.evaluate(() =>
    fetch('app://peygir/index.html').then(answer => answer.headers.get('content-security-policy')),
  )
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toContain('unsafe-eval')
  const ran = await window.page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "script ran"'
    document.body.append(script)
    const image = document.createElement('img')
    image.setAttribute('onerror', 'document.title = "handler ran"')
    image.src = 'app://peygir/nothing.png'
    const failed = new Promise(resolve => {
      image.addEventListener('error', resolve)
    })
    document.body.append(image)
    return failed.then(() => document.title)
  })
  expect(ran).not.toMatch(/ran$/)
})

test.describe('the network', () => {
  let server: Server
  let origin: string
  let asked = 0

  test.beforeAll(async () => {
    server = createServer((_request, response) => {
      asked += 1
      response.setHeader('access-control-allow-origin', '*')
      response.end('<p>outside')
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  })

  test.afterAll(() => new Promise<void>(resolve => server.close(() => resolve())))

  test('is out of reach for the page: no fetch, no picture, no frame', async () => {
    const refused = await window.page.evaluate(async address => {
      const isRefused = (load: Promise<unknown>) =>
        load.then(
          () => false,
          () => true,
        )
      const loaded = (element: HTMLElement) =>
        new Promise((resolve, reject) => {
          element.addEventListener('load', resolve)
          element.addEventListener('error', reject)
          document.body.append(element)
        })
      const image = document.createElement('img')
      image.src = `${address}/picture`
      return { fetch: await isRefused(fetch(address)), image: await isRefused(loaded(image)) }
    }, origin)
    expect(refused).toEqual({ fetch: true, image: true })
    expect(asked).toBe(0)
  })

  test('cannot be navigated to, nor can a file', async () => {
    const { page } = window
    const before = page.url()
    for (const target of [
      `${origin}/`,
      'https://example.com/',
      'file:///etc/hostname',
      'app://other/index.html',
    ]) {
      expect(await refusedNavigation(target), target).toBe(true)
    }
    expect(page.url()).toBe(before)
    expect(asked).toBe(0)
  })
})

/** Whether the program prevented the navigation that the page tried. */
async function refusedNavigation(target: string): Promise<boolean> {
  const verdict = window.app.evaluate(
    ({ BrowserWindow }, url) =>
      new Promise<boolean>(resolve => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        contents?.once('will-navigate', event => {
          if (event.url === url) resolve(event.defaultPrevented)
        })
        // Chromium refuses a file by itself, before it asks.
        if (url.startsWith('file:'))
          setImmediate(() => resolve(contents?.getURL().startsWith('app://peygir/') ?? false))
      }),
    target,
  )
  await window.page.evaluate(url => {
    location.href = url
  }, target)
  return verdict
}

test('no new window opens; only links to the web, to mail and to phones go to the system', async () => {
  const { app, page } = window
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async url => {
      opened.push(url)
    }
  })
  const links = ['https://example.com/', 'mailto:a@example.com', 'tel:+982188776655']
  const refused = [
    'http://example.com/',
    'file:///etc/hostname',
    'javascript:alert(1)',
    'ssh://host',
    'app://peygir/',
  ]
  const windows = await page.evaluate(urls => urls.map(url => open(url)), [...links, ...refused])
  expect(windows.every(opened => opened === null)).toBe(true)
  expect(await app.evaluate(() => Object.getOwnPropertyDescriptor(globalThis, 'opened')?.value)).toEqual(
    links,
  )
  expect(app.windows()).toHaveLength(1)
})

test('no permission is given', async () => {
  const answers = await window.page.evaluate(async () => {
    const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi']
    const states = names.map(name => navigator.permissions.query({ name: name as PermissionName }))
    const place = await new Promise(resolve => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        error => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : error.code),
      )
    })
    return [
      ...(await Promise.all(states)).map(({ state }) => state),
      place,
      await Notification.requestPermission(),
    ]
  })
  expect(answers).toEqual(Array.from({ length: 8 }, () => 'denied'))
})

test('a path that leaves the folder of the pages is not found', async () => {
  const statuses = await window.app.evaluate(
    ({ net }, urls) => Promise.all(urls.map(url => net.fetch(url).then(answer => answer.status))),
    [
      'app://peygir/index.html',
      'app://peygir/..%2f..%2fpackage.json',
      'app://peygir/..%2fmain%2findex.js',
      'app://peygir/assets/..%2f..%2f..%2fpackage.json',
      'app://peygir/%2e%2e/%2e%2e/package.json',
      'app://peygir/..%5c..%5cpackage.json',
      'app://peygir/%00',
      'app://peygir/%',
      'app://peygir//etc/hostname',
      'app://peygir/',
      'app://other/index.html',
    ],
  )
  expect(statuses).toEqual([200, ...Array.from({ length: statuses.length - 1 }, () => 404)])
})

test.describe('the port', () => {
  test('answers our own page', async () => {
    expect(await askMain({ from: window.page, call })).toBe('answered' satisfies Answer)
  })

  test('does not answer a frame, neither by itself nor through the page around it', async () => {
    const { page } = window
    await page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.name = 'inside'
      frame.srcdoc = '<p>inside'
      document.body.append(frame)
      return new Promise(resolve => {
        frame.addEventListener('load', resolve)
      })
    })
    const frame = page.frame('inside')
    if (!frame) throw new Error('no frame')
    for (const to of ['self', 'parent'] as const) {
      const first = await Promise.race([
        askMain({ from: frame, call, to }),
        // Ports are answered in the order in which they come.
        askMain({ from: page, call })
          .then(() => askMain({ from: page, call }))
          .then(() => 'the page alone' as const),
      ])
      expect(first).toBe('the page alone')
    }
  })

  test('is closed on a page of another origin that has our own preload', async () => {
    expect(await askMain({ from: await openForeignPage(), call })).toBe('closed' satisfies Answer)
  })
})

async function openForeignPage(): Promise<Page> {
  const opening = window.app.waitForEvent('window')
  await window.app.evaluate(async ({ BrowserWindow, app }) => {
    const foreign = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: `${app.getAppPath()}/out/preload/index.cjs`,
        contextIsolation: true,
        sandbox: true,
      },
    })
    await foreign.loadURL('data:text/html,<title>foreign</title>')
  })
  return opening
}
