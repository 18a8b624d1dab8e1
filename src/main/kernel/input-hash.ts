import { createHash } from 'node:crypto'

/** SHA-256 (hex) of a command's parsed input as JSON whose keys are sorted: the order of keys is no difference. */
export function inputHash(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input, sortKeys)).digest('hex')
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
