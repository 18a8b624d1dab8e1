/** What a warranty may cover of a repair, each for a term of its own (rule D7). */
export const lineKinds = ['part', 'labour', 'travel'] as const
export type LineKind = (typeof lineKinds)[number]
