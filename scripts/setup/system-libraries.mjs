// @ts-check
import fs from 'node:fs'
import { run } from './process.mjs'
import { SetupStop, say } from './say.mjs'

/**
 * A Debian package under its names, the newest first: some were renamed between releases.
 * @typedef {readonly [string, ...string[]]} Names
 */

/** @type {Readonly<Record<'window' | 'tests' | 'compiler', readonly Names[]>>} */
export const debianPackages = {
  window: [
    ['libnss3'],
    ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
    ['libgtk-3-0t64', 'libgtk-3-0'],
    ['libgbm1'],
    ['libasound2t64', 'libasound2'],
    ['libxss1'],
    ['fonts-noto-core'],
    ['unzip'],
  ],
  tests: [['xvfb'], ['poppler-utils'], ['cups'], ['printer-driver-cups-pdf']],
  compiler: [['python3'], ['make'], ['g++']],
}

/** Provides the libraries that the window needs. */
export function ensureWindowLibraries() {
  return ensure(debianPackages.window)
}

/** Provides the programs that the tests and the demonstration need. */
export function ensureTestTools() {
  return ensure(debianPackages.tests)
}

/** Provides what compiling a native package needs. */
export function ensureCompiler() {
  return ensure(debianPackages.compiler)
}

/**
 * Stops with a sentence when the runtime lacks a system library, which is how it shows on systems without apt.
 * @param {string} executable
 */
export async function refuseMissingLibraries(executable) {
  if (process.platform !== 'linux') return
  const { output } = await run('ldd', [executable])
  const missing = missingLibraries(output)
  if (missing.length > 0) {
    throw new SetupStop(
      `Install the system packages that provide ${missing.join(', ')}, then run the command again.`,
    )
  }
}

/**
 * The libraries that ldd could not find.
 * @param {string} output
 */
export function missingLibraries(output) {
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name)
}

/**
 * What apt knows of each package, read from `apt-cache policy`.
 * @param {string} output
 * @returns {Readonly<Record<string, { readonly isInstalled: boolean, readonly isKnown: boolean }>>}
 */
export function readPolicy(output) {
  const entries = [...output.matchAll(/^(\S+):\n\s+Installed: (.*)\n\s+Candidate: (.*)$/gm)]
  return Object.fromEntries(
    entries.map(([, name = '', installed, candidate]) => [
      name,
      { isInstalled: installed !== '(none)', isKnown: candidate !== '(none)' },
    ]),
  )
}

/**
 * The packages to install, under the name that this release of the system knows.
 * @param {readonly Names[]} wanted
 * @param {ReturnType<typeof readPolicy>} policy
 */
export function missingPackages(wanted, policy) {
  return wanted
    .filter(names => !names.some(name => policy[name]?.isInstalled))
    .map(names => names.find(name => policy[name]?.isKnown) ?? names.at(-1) ?? names[0])
}

/** @param {readonly Names[]} wanted */
async function ensure(wanted) {
  if (process.platform !== 'linux' || !fs.existsSync('/usr/bin/apt-get')) return
  if ((await missing(wanted)).length === 0) return
  const administrator = await administratorPrefix()
  if (!administrator) {
    const names = (await missing(wanted)).join(' ')
    throw new SetupStop(
      `System packages are missing: run \`sudo apt-get update && sudo apt-get install -y ${names}\`, then the command again.`,
    )
  }
  await install(wanted, administrator)
}

/** @param {readonly Names[]} wanted */
async function missing(wanted) {
  const { output } = await run('apt-cache', ['policy', ...wanted.flat()], {
    env: { ...process.env, LC_ALL: 'C' },
  })
  return missingPackages(wanted, readPolicy(output))
}

/** What to put before a command so that it runs as administrator; undefined where a password would be asked. */
async function administratorPrefix() {
  if (process.getuid?.() === 0) return []
  return (await run('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : undefined
}

/** @param {readonly Names[]} wanted @param {readonly string[]} administrator */
async function install(wanted, administrator) {
  /** @param {string} program @param {readonly string[]} args */
  const asAdministrator = (program, args) =>
    run('env', [...administrator, 'env', 'DEBIAN_FRONTEND=noninteractive', program, ...args])
  const wait = ['-o', 'DPkg::Lock::Timeout=300']
  say(`installing system packages with apt: ${(await missing(wanted)).join(' ')}.`)
  await asAdministrator('dpkg', ['--configure', '-a']) // ends what an earlier, broken run began
  await asAdministrator('apt-get', [...wait, 'update'])
  const names = await missing(wanted) // the fresh lists may know better names
  const { output } = await asAdministrator('apt-get', [
    ...wait,
    'install',
    '-y',
    '--no-install-recommends',
    ...names,
  ])
  const left = await missing(wanted)
  if (left.length === 0) return
  throw new SetupStop(
    `${output}\napt could not install the system packages: run \`sudo apt-get install ${left.join(' ')}\` and mend what it says, then run the command again.`,
  )
}
