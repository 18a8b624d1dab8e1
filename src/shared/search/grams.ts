/** Characters in a gram; a whole one is a word of the index. */
export const gramLength = 4

/** The shortest part that can be looked up in the gram index. */
export const shortestPart = 3

/** What the gram index stores of a text without separators: every four neighbours, and the last three. */
export function gramsOf(text: string): string[] {
  const characters = [...text]
  const tail = characters.slice(-shortestPart).join('')
  return [...new Set([...neighbours(characters), tail])]
}

/**
 * What a row has that contains this part, of three characters or more; three are the start of a gram. A row may have
 * several of them apart from each other, so numbers are compared afterwards.
 */
export function gramsOfPart(part: string): string[] {
  const characters = [...part]
  return characters.length < gramLength ? [part] : [...new Set(neighbours(characters))]
}

function neighbours(characters: readonly string[]): string[] {
  return characters
    .slice(0, Math.max(0, characters.length - gramLength + 1))
    .map((_, at) => characters.slice(at, at + gramLength).join(''))
}
