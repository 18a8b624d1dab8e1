import { describe, expect, test } from 'vitest'
import { sourcesIn } from './sources'
import { type Node, parse } from './syntax'

/** Attributes whose text a person reads or hears. */
const readByPeople = new Set([
  'label',
  'title',
  'placeholder',
  'alt',
  'description',
  'aria-label',
  'aria-description',
  'nothingFound',
  'error',
  'suffix',
  'prefix',
  'emptyMessage',
  'tooltip',
])

/** Words of the keyboard are the same in every language. */
const keyNames = /^(Ctrl|Enter|Esc|Tab|Shift|Alt|F\d{1,2}|[A-Z?+])$/

function wordsIn(text: string): boolean {
  const words = text.replace(/&\w+;/g, ' ').trim()
  return /\p{L}{2,}/u.test(words) && !words.split('+').every(word => keyNames.test(word))
}

/** The literal texts that an expression may come to. */
function shownBy(node: Node): readonly string[] {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : []
    case 'TemplateLiteral':
      return node.quasis.map((part: Node) => part.value.cooked ?? '')
    case 'ConditionalExpression':
      return [...shownBy(node.consequent), ...shownBy(node.alternate)]
    case 'LogicalExpression':
      return shownBy(node.right)
    default:
      return []
  }
}

/** Texts of a file that stand on the screen without having gone through i18n. */
function literalsOnScreen(path: string, text: string): readonly string[] {
  const looks = new Set<number>()
  const found: string[] = []
  const add = (words: string) => wordsIn(words) && found.push(`${path}: ${words.trim()}`)
  parse(path, text, node => {
    if (node.type === 'JSXText') add(node.value)
    if (node.type === 'JSXAttribute') {
      // Others, as in `variant={isOpen ? 'filled' : 'light'}`, are no text.
      if (!readByPeople.has(node.name.name)) looks.add(node.value?.start)
      else if (node.value?.type === 'Literal') add(node.value.value)
    }
    if (node.type === 'JSXExpressionContainer' && !looks.has(node.start))
      for (const words of shownBy(node.expression)) add(words)
  })
  return found
}

const screens = [...sourcesIn('src/renderer'), ...sourcesIn('src/main/papers')].filter(({ path }) =>
  path.endsWith('.tsx'),
)

describe('screens and papers', () => {
  test('N1 say nothing that is not in every language', () => {
    expect(screens.length).toBeGreaterThan(10)
    expect(screens.flatMap(({ path, text }) => literalsOnScreen(path, text))).toEqual([])
  })

  test.each([
    ['a text between tags', '<p>Save now</p>', 1],
    ['a Persian text', '<p>ذخیره</p>', 1],
    ['a label', '<input aria-label="Name" />', 1],
    ['a label of two', `<input placeholder={isNew ? 'Name' : t('x')} />`, 1],
    ['a text behind a condition', `<p>{isLate && 'late'}</p>`, 1],
    ['a look', `<p c={isLate ? 'red' : 'dimmed'} className="name">{t('x')}</p>`, 0],
    ['keys', '<kbd>Ctrl+K</kbd>', 0],
    ['a sign', '<p>· ()</p>', 0],
  ])('the scan sees %s', (_name, jsx, count) => {
    expect(literalsOnScreen('a.tsx', `export const A = () => ${jsx}`)).toHaveLength(count)
  })

  test('N1 know no left and right', () => {
    const sided =
      /\b(ml|mr|pl|pr|marginLeft|marginRight|paddingLeft|paddingRight|borderLeft|borderRight)=?[{:"]/
    const wrong = screens.filter(({ text }) => sided.test(text)).map(({ path }) => path)
    expect(wrong).toEqual([])
  })
})
