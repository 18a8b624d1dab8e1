/** The list with one item moved by a step; unchanged at either end. */
export function movedItem(items: readonly string[], index: number, step: -1 | 1): string[] {
  const target = index + step
  const moved = [...items]
  const item = moved[index]
  if (item === undefined || target < 0 || target >= items.length) return moved
  moved.splice(index, 1)
  moved.splice(target, 0, item)
  return moved
}

/** The key of an item whose words were typed in the person's language, else the words themselves. */
export function itemOfWords(items: Readonly<Record<string, string>>, typed: string): string {
  const words = typed.trim()
  return Object.entries(items).find(([, label]) => label === words)?.[0] ?? words
}
