/**
 * A number, code or path inside a sentence, where no element can stand: it keeps running left to right (rule N1). The
 * override is for Arabic digits, which an isolate alone would still order like the words around them.
 */
export function ltrText(text: string): string {
  return `\u2066\u202d${text}\u202c\u2069`
}
