import { useTranslation } from 'react-i18next'
import type { SupplierPart } from '#shared/purchasing/supplier'
import { ltrText } from '../ui/ltr-text'
import { ownDirection } from '../ui/own-direction'

type Named = {
  readonly part: Pick<SupplierPart['part'], 'number'>
  readonly supplier: Pick<SupplierPart['supplier'], 'name'>
}

/** What the dialog with the terms of a part is called. */
export function useTermsTitle(): (terms: Named) => string {
  const { t } = useTranslation()
  return ({ part, supplier }) =>
    t('purchasing.terms.edit', { part: ltrText(part.number), supplier: ownDirection(supplier.name) })
}
