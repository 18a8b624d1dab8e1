import type { CalendarKind } from '#shared/kernel/calendar'
import type { Id } from '#shared/kernel/ids'
import type { CardColumns } from '#shared/warranty/import-columns'
import { useApi } from '../api/api-context'
import { type FileImport, useFileImport } from '../imports/use-file-import'

/** How the person wants the file to be read, kept while it is corrected. */
export type CardChoices = {
  readonly hasHeadings: boolean
  readonly columns: CardColumns
  readonly policyId: Id
  readonly calendar: CalendarKind
}

type WrittenCards = { readonly batchId: Id; readonly count: number }

export type CardImport = FileImport<CardChoices, WrittenCards>

/** Where the person is on the way from a file to a batch of cards. */
export function useCardImport(): CardImport {
  const { client } = useApi()
  return useFileImport<CardChoices, WrittenCards>(order => client.imports.checkCards(order))
}
