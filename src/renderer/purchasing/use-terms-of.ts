import type { Id } from '#shared/kernel/ids'
import type { SupplierPart } from '#shared/purchasing/supplier'
import { useApi } from '../api/api-context'

type TermsOfPart = {
  /** Those of the supplier that was asked about. */
  readonly terms: SupplierPart | null
  /** Those of whom the part is usually ordered from. */
  readonly usual: SupplierPart | null
}

/** Asks on which terms a part is sold. */
export function useTermsOf(): (partId: Id, supplierId: Id | null) => Promise<TermsOfPart> {
  const { client } = useApi()
  return async (partId, supplierId) => {
    const all = await client.purchasing.partSuppliers({ partId })
    return {
      terms: all.find(({ supplier }) => supplier.id === supplierId) ?? null,
      usual: all.find(({ supplier }) => supplier.isActive) ?? null,
    }
  }
}
