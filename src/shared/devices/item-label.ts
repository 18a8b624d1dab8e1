/** The words of a condition, accessory or test: those of i18n for a known key, else what the shop wrote itself. */
export function itemLabel(items: Readonly<Record<string, string>>, item: string): string {
  return Object.hasOwn(items, item) ? (items[item] ?? item) : item
}
