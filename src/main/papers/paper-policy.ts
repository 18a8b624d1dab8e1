/** What a paper may load: nothing but what stands inside it. */
export const paperSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
