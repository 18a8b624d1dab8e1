// @ts-check

/**
 * @typedef {{ readonly version?: string, readonly dev?: boolean, readonly optional?: boolean, readonly os?: readonly string[], readonly cpu?: readonly string[], readonly libc?: readonly string[], readonly optionalDependencies?: Readonly<Record<string, string>> }} Entry
 * @typedef {{ readonly packages: Readonly<Record<string, Entry>> }} Lock
 */

/**
 * The lock file with every package for another system that one of its packages names and that it lacks. They carry
 * no integrity, since nothing of them could be fetched.
 * @template {Lock} T
 * @param {T} lock
 */
export function completeLock(lock) {
  const missing = Object.values(lock.packages).flatMap(({ optionalDependencies = {}, dev }) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => !lock.packages[folderOf(name)] && /^\d/.test(version))
      .map(([name, version]) => /** @type {const} */ ([folderOf(name), entryFor(name, version, dev)])),
  )
  const packages = Object.fromEntries([...Object.entries(lock.packages), ...missing].sort(byFolder))
  return {
    lock: { ...lock, packages },
    added: missing.map(([folder]) => folder.replace('node_modules/', '')),
  }
}

/** @param {string} name */
function folderOf(name) {
  return `node_modules/${name}`
}

/** @param {readonly [string, Entry]} a @param {readonly [string, Entry]} b */
function byFolder([a], [b]) {
  return a.localeCompare(b, 'en')
}

/** @param {string} name @param {string} version @param {boolean | undefined} dev @returns {Entry} */
function entryFor(name, version, dev) {
  const words = name.split(/[/-]/)
  const os = words.filter(word => systems.includes(word))
  const cpu = words.filter(word => processors.includes(word))
  const libc = words.flatMap(word => libraries[word] ?? [])
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(os.includes('linux') && libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  }
}

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]
/** @type {Readonly<Record<string, string>>} */
const libraries = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }
