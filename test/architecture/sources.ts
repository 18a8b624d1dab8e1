import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')

export type Import = { readonly from: string; readonly isTypeOnly: boolean }

export type Source = {
  /** From the project's folder, with slashes: `src/main/app.ts`. */
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
}

/** Every TypeScript file below a folder of the project. */
export function sourcesIn(folder: string): readonly Source[] {
  return filesIn(folder)
    .filter(path => /\.tsx?$/.test(path))
    .map(path => {
      const text = readFileSync(join(root, path), 'utf8')
      return { path, text, imports: importsOf(text) }
    })
}

/** Every file below a folder of the project, from the project's folder. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

const statement = /(?:^|\n)\s*(?:import|export)\s+(type\s)?([^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/g
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

function importsOf(text: string): readonly Import[] {
  const stated = [...text.matchAll(statement)].map(([, type, names = '', from = '']) => ({
    from,
    isTypeOnly: Boolean(type) || isOnlyTypes(names),
  }))
  const asked = [...text.matchAll(dynamic)].map(([, from = '']) => ({ from, isTypeOnly: false }))
  return [...stated, ...asked]
}

/** `import { type A, type B } from` brings no code along either. */
function isOnlyTypes(names: string): boolean {
  const inBraces = /^\{([^}]*)\}\s+from\s+$/.exec(names.trimStart())?.[1]
  const isType = (name: string) => name.trim() === '' || name.trim().startsWith('type ')
  return inBraces?.split(',').every(isType) ?? false
}

/** The project's own file or folder that an import means, without its ending; undefined for a package. */
export function targetOf(source: Source, { from }: Import): string | undefined {
  if (from.startsWith('#shared/')) return `src/shared/${from.slice('#shared/'.length)}`
  if (!from.startsWith('.')) return undefined
  return join(dirname(source.path), from)
    .replaceAll('\\', '/')
    .replace(/\.(tsx?|js)$/, '')
}

/** The first two folders below `src/<process>`, as in `main` and `repairs`. */
export function placeOf(path: string): { readonly process: string; readonly domain: string | undefined } {
  const [, process = '', domain, ...rest] = path.split('/')
  return { process, domain: rest.length > 0 || !domain?.includes('.') ? domain : undefined }
}
