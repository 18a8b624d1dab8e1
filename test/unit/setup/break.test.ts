import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signatureOf } from '../../../scripts/run/build.mjs'
import { identify, isAlive } from '../../../scripts/setup/lock.mjs'
import { reasonToStop, SetupStop } from '../../../scripts/setup/say.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peygir-setup-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('who holds the lock', () => {
  it('lives as long as its process', async () => {
    const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    const identity = identify(child.pid ?? 0)
    expect(isAlive(identity)).toBe(true)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(isAlive(identity)).toBe(false)
  })

  it.runIf(process.platform === 'linux')('is not another process that got its number', () => {
    expect(isAlive(`${process.pid}:1`)).toBe(false)
  })
})

describe('one run at a time', () => {
  // A name of its own: somebody may be setting this project up right now.
  const lock = join(process.cwd(), 'scripts', 'setup', 'lock.mjs')
  const name = `test-${process.pid}`
  const holding = `import { withLock } from ${JSON.stringify(lock)}
    await withLock(${JSON.stringify(name)}, async () => { process.stdout.write('in'); await new Promise(() => process.stdin.resume()) })`
  const passing = `import { withLock } from ${JSON.stringify(lock)}
    await withLock(${JSON.stringify(name)}, async () => process.stdout.write('in'))`

  it('takes over from a run that was killed', async () => {
    const holder = spawn(process.execPath, ['--input-type=module', '-e', holding], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    await once(holder.stdout, 'data')
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    expect(
      spawnSync(process.execPath, ['--input-type=module', '-e', passing], { encoding: 'utf8' }).stdout,
    ).toBe('in')
  })

  it('waits for a run that lives, and says for which', async () => {
    const holder = spawn(process.execPath, ['--input-type=module', '-e', holding], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    await once(holder.stdout, 'data')
    const waiter = spawn(process.execPath, ['--input-type=module', '-e', passing], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let inside = ''
    waiter.stdout.on('data', data => {
      inside += data
    })
    const [said] = await once(waiter.stderr, 'data')
    expect(String(said)).toContain(`process ${holder.pid}`)
    expect(inside).toBe('')
    holder.kill('SIGKILL')
    await once(waiter, 'close')
    expect(inside).toBe('in')
  })
})

describe('whether the build is stale', () => {
  it('is seen from a file that changed, came or went', () => {
    const place = join(folder, 'a.ts')
    const signatures = new Set<string>()
    const note = () => signatures.add(signatureOf(['.'], folder))
    note()
    writeFileSync(place, 'one')
    note()
    utimesSync(place, 1, 1)
    note()
    writeFileSync(join(folder, 'b.ts'), '')
    note()
    rmSync(place)
    note()
    expect(signatures.size).toBe(5)
    expect(signatureOf(['.'], folder)).toBe(signatureOf(['.'], folder))
  })
})

describe('a reason to stop', () => {
  it('is said in a sentence that tells what to do', () => {
    expect(reasonToStop(new SetupStop('Install Xvfb.'))).toBe('Install Xvfb.')
    expect(reasonToStop(Object.assign(new Error('no space'), { code: 'ENOSPC' }))).toMatch(/free 2 GB/)
    expect(reasonToStop(Object.assign(new Error('no'), { code: 'EACCES', path: '/x' }))).toMatch(
      /^\/x cannot be written/,
    )
  })

  it('is not made of a bug', () => {
    expect(reasonToStop(new TypeError('x is undefined'))).toBeUndefined()
    expect(reasonToStop('text')).toBeUndefined()
  })
})
