import type { PaperKind } from '#shared/papers/contract'
import { paperFormat } from './paper-format'
import type { PaperShop } from './paper-model'

/** «رسید پذیرش 1405-00123.pdf»; the number has only letters, digits and hyphens, so no system refuses the name. */
export function suggestedFileName(kind: PaperKind, number: string, shop: PaperShop): string {
  return `${paperFormat(shop).kinds[kind]} ${number}.pdf`
}
