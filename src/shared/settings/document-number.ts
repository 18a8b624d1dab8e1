type Numbered = {
  readonly prefix: string
  /** The year in the shop's calendar, or empty where the numbers go on over the years. */
  readonly period: string
  readonly value: number
}

/** A document's number as it is stored and shown: prefix, year and at least five digits, joined by hyphens (rule A1). */
export function documentNumber({ prefix, period, value }: Numbered): string {
  return [prefix, period, String(value).padStart(5, '0')].filter(Boolean).join('-')
}
