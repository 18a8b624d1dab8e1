import { parseSync } from 'vite'

/** A node of the syntax tree; its fields depend on its type. */
// biome-ignore lint/suspicious/noExplicitAny: the tree's own types are those of a parser that is not a dependency
export type Node = any

/** Shows every node of a file to `see`, parents first. Fails where the file cannot be parsed. */
export function parse(path: string, text: string, see: (node: Node) => void): void {
  const { program, errors } = parseSync(path, text, { lang: path.endsWith('x') ? 'tsx' : 'ts' })
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  walk(program, see)
}

function walk(node: Node, see: (node: Node) => void): void {
  if (Array.isArray(node)) {
    for (const child of node) walk(child, see)
    return
  }
  if (typeof node !== 'object' || node === null) return
  if (typeof node.type === 'string') see(node)
  for (const child of Object.values(node)) walk(child, see)
}
