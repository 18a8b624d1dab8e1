import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FileEncoding } from '#shared/imports/model'
import type { CalendarKind } from '#shared/kernel/calendar'
import type { Id } from '#shared/kernel/ids'
import type { CardColumns } from '#shared/warranty/import-columns'
import { useApi } from '../api/api-context'
import { type SentFile, useSendFile } from '../imports/use-send-file'

/** How the person wants the file to be read, kept while it is corrected. */
export type CardChoices = {
  readonly hasHeadings: boolean
  readonly columns: CardColumns
  readonly policyId: Id
  readonly calendar: CalendarKind
}

export type ImportStage =
  | { readonly kind: 'file' }
  | { readonly kind: 'setup'; readonly sent: SentFile }
  | { readonly kind: 'check'; readonly sent: SentFile }
  | { readonly kind: 'done'; readonly batchId: Id; readonly count: number }

/** Where the person is on the way from a file to a batch of cards. */
export function useCardImport() {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [stage, setStage] = useState<ImportStage>({ kind: 'file' })
  const [encoding, setEncoding] = useState<FileEncoding>('unicode')
  const [choices, setChoices] = useState<CardChoices>()
  const [isCancelled, setCancelled] = useState(false)
  const sending = useSendFile(sent => setStage({ kind: 'setup', sent }))

  const take = (file: File): void => {
    setEncoding('unicode')
    setChoices(undefined)
    setCancelled(false)
    sending.send(file)
  }
  /** Main has forgotten the file; it is sent again, to be read with the same choices. */
  const startAgain = ({ file }: SentFile): void => {
    setCancelled(true)
    setStage({ kind: 'file' })
    sending.send(file)
  }
  const check = async (sent: SentFile, chosen: CardChoices): Promise<void> => {
    setCancelled(false)
    setChoices(chosen)
    await client.imports.checkCards({ id: sent.id, encoding, ...chosen })
    // What an earlier check found must not be taken for this one's.
    queryClient.removeQueries({ queryKey: queries.imports.progress.key({ input: { id: sent.id } }) })
    setStage({ kind: 'check', sent })
  }
  return {
    stage,
    sending,
    take,
    encoding,
    readAs: setEncoding,
    choices,
    check,
    isCancelled,
    change: (sent: SentFile): void => setStage({ kind: 'setup', sent }),
    cancelCheck: async (sent: SentFile): Promise<void> => {
      await client.imports.cancel({ id: sent.id })
      startAgain(sent)
    },
    startAgain,
    done: (written: { readonly batchId: Id; readonly count: number }): void =>
      setStage({ kind: 'done', ...written }),
    another: (): void => setStage({ kind: 'file' }),
  }
}

export type CardImport = ReturnType<typeof useCardImport>
