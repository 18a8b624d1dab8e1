import type { Id } from '#shared/kernel/ids'
import type { MoneyUnit } from '#shared/kernel/money'
import type { PartColumns } from '#shared/stock/import-columns'
import type { TakenChoice } from '#shared/stock/import-contract'
import { useApi } from '../api/api-context'
import { type FileImport, useFileImport } from '../imports/use-file-import'

/** How the person wants the file to be read, kept while it is corrected. */
export type PartChoices = {
  readonly hasHeadings: boolean
  readonly columns: PartColumns
  readonly moneyUnit: MoneyUnit
  readonly taken: TakenChoice
  readonly placeId: Id | null
}

export type WrittenParts = {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly receipt: { readonly id: Id; readonly number: string } | null
}

export type PartImport = FileImport<PartChoices, WrittenParts>

/** Where the person is on the way from a file to parts. */
export function usePartImport(): PartImport {
  const { client } = useApi()
  return useFileImport<PartChoices, WrittenParts>(order => client.imports.checkParts(order))
}
