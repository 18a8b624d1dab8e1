/** Which of the starting device types a model is, by its key; judged by the names that makers give. */
export function typeOf(brand: string, name: string, code: string): string {
  const text = `${name} ${code}`.replaceAll('_', ' ')
  const found = tests.find(([, test]) => test.test(text))
  if (found) return found[0]
  return brand === 'Samsung' ? samsungType(code) : 'mobile_phone'
}

/** The first that fits; a box or stick for a television is not a television. */
const tests: readonly (readonly [string, RegExp])[] = [
  ['headphones', /^airpods|\bearbuds?\b/i],
  ['smart_watch', /watch|wear os|\bgear (s|live)\b/i],
  ['laptop', /chromebook|laptop|notebook/i],
  ['desktop', /chromebox|chromebase/i],
  [
    'tablet',
    /\bipads?\b|\btablets?\b|\btab\b|\bslate\b|\b(media|mate|think|idea|zen|memo|xo|trans\w*)pad\b|\bpad\b/i,
  ],
  [
    'other',
    /\bipod|homepod|airtag|siri remote|apple tv|tv.?(box|stick)|set.?top|\bstb\b|soundbar|projector/i,
  ],
  ['television', /\btv\b|television|bravia/i],
]

/** Samsung's codes tell what its names leave out. */
function samsungType(code: string): string {
  if (/^(SM-[TXP]\d|GT-P\d|GT-N(51|80)|SHW-M(380|480|500))/i.test(code)) return 'tablet'
  if (/^SM-R\d/i.test(code)) return 'smart_watch'
  return 'mobile_phone'
}
