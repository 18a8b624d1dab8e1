import { describe, expect, it } from 'vitest'
import { allNeeds, needsOf } from '../../../scripts/setup/needs.mjs'
import { isAtLeast } from '../../../scripts/setup/node-version.mjs'
import { openNeeds, stampKey, withNeed } from '../../../scripts/setup/stamp.mjs'

const parts = { lock: '{}', scripts: ['a', 'b'], machine: ['linux', 'x64', 'node 20'] }

describe('choosing the steps of set-up', () => {
  it('asks for everything on a fresh machine', () => {
    expect(openNeeds(undefined, 'key', allNeeds)).toEqual(allNeeds)
  })

  it('asks for nothing twice', () => {
    const stamp = allNeeds.reduce<ReturnType<typeof withNeed> | undefined>(
      (done, need) => withNeed(done, 'key', need),
      undefined,
    )
    expect(openNeeds(stamp, 'key', allNeeds)).toEqual([])
  })

  it('goes on where a broken run stopped', () => {
    const stamp = withNeed(withNeed(undefined, 'key', 'windowLibraries'), 'key', 'packages')
    expect(openNeeds(stamp, 'key', allNeeds)).toEqual(['testTools', 'sqlite', 'electron'])
  })

  it('trusts nothing that was done for another lock file, script, machine or Node', () => {
    const key = stampKey(parts)
    const others = [
      { ...parts, lock: '{ }' },
      { ...parts, scripts: ['a', 'c'] },
      { ...parts, scripts: ['ab', ''] },
      { ...parts, machine: ['linux', 'arm64', 'node 20'] },
      { ...parts, machine: ['linux', 'x64', 'node 22'] },
    ].map(stampKey)
    expect(new Set([key, ...others]).size).toBe(6)
    expect(openNeeds({ key: others[0] ?? '', done: allNeeds }, key, allNeeds)).toEqual(allNeeds)
    expect(withNeed({ key: 'old', done: allNeeds }, 'new', 'packages')).toEqual({
      key: 'new',
      done: ['packages'],
    })
  })

  it('installs packages before what is built into them', () => {
    for (const needs of Object.values(needsOf)) {
      const known = allNeeds.filter(need => (needs as readonly string[]).includes(need))
      expect(needs).toEqual(known)
      expect(needs).toContain('packages')
    }
  })

  it('keeps the command line free of windows and test tools', () => {
    expect(needsOf.code).toEqual(['packages', 'sqlite'])
  })
})

describe('the version of Node', () => {
  it.each([
    ['20.19.0', '20.19', true],
    ['20.18.9', '20.19', false],
    ['22.0.0', '20.19', true],
    ['18.20.1', '20.19', false],
    ['20.19.4', '20.19.5', false],
    ['20.100.0', '20.19.5', true],
  ])('%s against the minimum %s: %s', (version, minimum, expected) => {
    expect(isAtLeast(version, minimum)).toBe(expected)
  })
})
