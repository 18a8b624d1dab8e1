import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { completeLock } from '../../../scripts/run/lock-completion.mjs'
import { whyInstall } from '../../../scripts/setup/packages.mjs'

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/react': { version: '19.0.0', integrity: 'sha512-r' },
    'node_modules/tool-win32-x64': { version: '1.0.0', integrity: 'sha512-w', optional: true },
  },
}
const installed = { packages: { 'node_modules/react': { version: '19.0.0', integrity: 'sha512-r' } } }
const everythingIsThere = () => true

describe('whether the packages have to be installed', () => {
  it('leaves a node_modules that matches the lock file alone', () => {
    expect(whyInstall(wanted, installed, everythingIsThere)).toBeUndefined()
  })

  it('installs when npm never came to its end', () => {
    expect(whyInstall(wanted, undefined, everythingIsThere)).toBe('the packages are missing')
  })

  it('installs when the lock file names another version or content, or one more package', () => {
    const changed = [
      { 'node_modules/react': { version: '19.0.1', integrity: 'sha512-r' } },
      { 'node_modules/react': { version: '19.0.0', integrity: 'sha512-x' } },
      { ...wanted.packages, 'node_modules/zod': { version: '4.0.0' } },
    ]
    for (const packages of changed) {
      expect(whyInstall({ packages }, installed, everythingIsThere)).toBe('package-lock.json has changed')
    }
  })

  it('names the package whose folder is gone', () => {
    expect(whyInstall(wanted, installed, () => false)).toBe('node_modules/react is broken')
  })
})

describe('packages for other systems', () => {
  const parent = {
    version: '2.0.0',
    dev: true,
    optionalDependencies: { '@tool/cli-linux-arm64-musl': '2.0.0' },
  }

  it('are added with what they are made for', () => {
    const { lock, added } = completeLock({ packages: { '': {}, 'node_modules/tool': parent } })
    expect(added).toEqual(['@tool/cli-linux-arm64-musl'])
    expect(lock.packages).toHaveProperty(['node_modules/@tool/cli-linux-arm64-musl'], {
      version: '2.0.0',
      cpu: ['arm64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    })
    expect(completeLock(lock).added).toEqual([])
  })

  it('are all in package-lock.json (if not: npm run complete-lock)', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100)
    expect(completeLock(lock).added).toEqual([])
  })
})
