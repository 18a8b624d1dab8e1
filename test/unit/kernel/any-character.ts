import fc from 'fast-check'

/** Any character of Unicode but half surrogates; fast-check's own `binary` unit takes a second to make ready. */
export const anyCharacter = fc
  .oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0x10ffff }))
  .filter(code => code < 0xd800 || code > 0xdfff)
  .map(code => String.fromCodePoint(code))
