import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FileEncoding } from '#shared/imports/model'
import type { Id } from '#shared/kernel/ids'
import { useApi } from '../api/api-context'
import { type SentFile, useSendFile } from './use-send-file'

/** Where the person is on the way from a file to what it brings. */
export type ImportStage<Written> =
  | { readonly kind: 'file' }
  | { readonly kind: 'setup'; readonly sent: SentFile }
  | { readonly kind: 'check'; readonly sent: SentFile }
  | { readonly kind: 'done'; readonly written: Written }

/** The file that is to be checked, and how the person wants it to be read. */
export type CheckOrder<Choices> = Choices & { readonly id: Id; readonly encoding: FileEncoding }

/**
 * The way of one file: chosen, set up, checked, written. `startCheck` starts the dry run of what it brings; `Choices` are
 * kept while the file is corrected.
 */
export function useFileImport<Choices extends object, Written>(
  startCheck: (order: CheckOrder<Choices>) => Promise<unknown>,
) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const [stage, setStage] = useState<ImportStage<Written>>({ kind: 'file' })
  const [encoding, setEncoding] = useState<FileEncoding>('unicode')
  const [choices, setChoices] = useState<Choices>()
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
  const check = async (sent: SentFile, chosen: Choices): Promise<void> => {
    setCancelled(false)
    setChoices(chosen)
    await startCheck({ ...chosen, id: sent.id, encoding })
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
    done: (written: Written): void => setStage({ kind: 'done', written }),
    another: (): void => setStage({ kind: 'file' }),
  }
}

export type FileImport<Choices extends object, Written> = ReturnType<typeof useFileImport<Choices, Written>>
