/** What a person has written, for a place within a sentence: it runs in its own direction and turns nothing around it. */
export function ownDirection(text: string): string {
  return `\u2068${text}\u2069`
}
