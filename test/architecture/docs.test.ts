import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesIn, root, sourcesIn } from './sources'

const pages = ['README.md', 'CONTRIBUTING.md', ...filesIn('docs').filter(path => path.endsWith('.md'))]

const textOf = (path: string) => readFileSync(join(root, path), 'utf8')

/** What a page links to, as written. */
function linksOf(text: string): readonly string[] {
  return [...text.matchAll(/\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
}

/** The name by which a heading is linked to. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replace(/\s/g, '-'),
  )
}

function leadsNowhere(page: string, link: string): boolean {
  if (/^(https?|mailto):/.test(link)) return false
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? page : join(dirname(page), path)
  if (!existsSync(join(root, target))) return true
  return anchor !== undefined && !anchorsOf(textOf(target)).includes(anchor)
}

describe('the documents', () => {
  test('link only to what is there', () => {
    expect(pages.flatMap(page => linksOf(textOf(page))).length).toBeGreaterThan(20)
    const lost = pages.flatMap(page =>
      linksOf(textOf(page))
        .filter(link => leadsNowhere(page, link))
        .map(link => `${page} → ${link}`),
    )
    expect(lost).toEqual([])
  })

  test('list every decision', () => {
    const listed = [...linksOf(textOf('docs/decisions/README.md'))].sort()
    const written = pages.filter(page => /^docs\/decisions\/(?!README)/.test(page))
    expect(listed).toEqual(written.map(page => page.replace('docs/decisions/', '')).sort())
  })

  test('name npm scripts that exist, and the README names all of them', () => {
    const { scripts } = JSON.parse(textOf('package.json'))
    const namedBy = (page: string) => [
      ...[...textOf(page).matchAll(/npm run (?:--silent )?([a-z][a-z-]*)/g)].map(([, name = '']) => name),
      ...[...textOf(page).matchAll(/npm (start|test)\b/g)].map(([, name = '']) => name),
    ]
    expect(pages.flatMap(namedBy).filter(name => !Object.hasOwn(scripts, name))).toEqual([])
    expect([...new Set(namedBy('README.md'))].sort()).toEqual(Object.keys(scripts).sort())
  })

  test('name files that exist, in full or from a folder on', () => {
    const files = ['src', 'test', 'scripts', 'resources', 'docs'].flatMap(filesIn).map(path => `/${path}`)
    const named = pages.flatMap(page =>
      [...textOf(page).matchAll(/`([\w.-]+\/[\w./-]+\.(?:tsx?|mjs|md|sql|jsonl?|txt))`/g)].map(
        ([, path = '']) => path,
      ),
    )
    expect(named.length).toBeGreaterThan(40)
    expect(named.filter(path => !files.some(file => file.endsWith(`/${path}`)))).toEqual([])
  })

  test('name no host and no folder of one machine', () => {
    const words = /https?:\/\/|(^|[\s`("'=])\/(work|root|tmp|home|Users)\//m
    expect(pages.filter(page => words.test(textOf(page)))).toEqual([])
  })
})

describe('keys', () => {
  const shortcuts = textOf('src/renderer/shell/shortcut-list.tsx')
  const listed = [...shortcuts.matchAll(/keys: \[([^\]]+)\]/g)].flatMap(([, keys = '']) =>
    [...keys.matchAll(/'([^']+)'/g)].map(([, key = '']) => key),
  )

  /** As handlers name it: `Ctrl+K` is the key in the place of K, `?` the one of the slash with Shift. */
  function placeOf(key: string): string {
    if (key === '?') return 'Shift+Slash'
    return key === 'Esc' ? 'Escape' : key.replace(/\b[A-Z]$/, 'Key$&')
  }

  test('that the README tells are those that the program lists', () => {
    const table = /## Keyboard\n([\s\S]*?)\n## /.exec(textOf('README.md'))?.[1] ?? ''
    const told = [...table.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, keys = '']) =>
      [...keys.matchAll(/`([^`]+)`/g)].map(([, key = '']) => key),
    )
    expect(told.length).toBeGreaterThan(5)
    expect(told).toEqual(listed)
  })

  test('that the program lists do something', () => {
    const code = sourcesIn('src/renderer')
      .map(({ text }) => text)
      .join('\n')
    const unheard = listed.filter(key => {
      const place = placeOf(key)
      return !code.includes(`useShortcut('${place}'`) && !code.includes(`event.code === '${place}'`)
    })
    expect(unheard).toEqual([])
  })
})
