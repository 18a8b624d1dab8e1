import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { DraftForm } from '#shared/drafts/contract'
import { useApi } from './api-context'

export type KeptDraft<Form> = { readonly form: Form; readonly savedAt: string }

/** How the drafts of one form are written and read back; what an older version of the program wrote reads as undefined. */
export type DraftKind<Form> = {
  readonly name: DraftForm
  readonly read: (body: string) => Form | undefined
  readonly write: (form: Form) => string
  /** Whether nothing has been filled in that would be worth keeping. */
  readonly isUntouched: (form: Form) => boolean
}

/** The person's unfinished form: undefined while it is being asked for, null where there is none (rule C5). */
export function useKeptDraft<Form>({ name, read }: DraftKind<Form>): KeptDraft<Form> | null | undefined {
  const { client } = useApi()
  const { key, isWhoseKnown } = useDraftKey(name)
  const { data } = useQuery({
    queryKey: key,
    queryFn: () => client.drafts.load({ form: name }),
    // Asked for before it is known whose it is, the form would be shown, and taken away again by the answer.
    enabled: isWhoseKnown,
  })
  if (!data) return data
  const form = read(data.body)
  return form ? { form, savedAt: data.savedAt } : null
}

type DraftKeeper<Form> = {
  /** Keeps the form a second after the last change. */
  readonly keep: (form: Form) => void
  /** Keeps the form at once; settles when it is kept or cannot be. */
  readonly keepNow: (form: Form) => Promise<unknown>
  /** Keeps at once what still waits. */
  readonly flush: () => void
  /** Forgets the draft, also what still waits. */
  readonly discard: () => void
}

/** Writes the draft in the order of the changes; what waits is written when the page is left. */
export function useDraftKeeper<Form>(kind: DraftKind<Form>): DraftKeeper<Form> {
  const { client } = useApi()
  const queryClient = useQueryClient()
  const { key } = useDraftKey(kind.name)
  const lastWrite = useRef<Promise<unknown>>(Promise.resolve())
  // A draft that cannot be kept must not stop the work: saving the form itself will say what is wrong.
  const inOrder = (write: () => Promise<unknown>) => {
    lastWrite.current = lastWrite.current.then(write).catch(() => undefined)
  }
  const write = (form: Form) => {
    const body = kind.write(form)
    // This window's memory of the draft is what it wrote last: coming back to the page needs no answer from main.
    queryClient.setQueryData(key, { body, savedAt: new Date().toISOString() })
    inOrder(() => client.drafts.save({ form: kind.name, body }))
  }
  const forget = () => {
    queryClient.setQueryData(key, null)
    inOrder(() => client.drafts.discard({ form: kind.name }))
  }
  const keep = useDebouncedCallback((form: Form) => (kind.isUntouched(form) ? forget() : write(form)), {
    delay: 1000,
    maxWait: 3000,
    flushOnUnmount: true,
  })
  return {
    keep,
    keepNow: form => {
      keep.cancel()
      write(form)
      return lastWrite.current
    },
    flush: keep.flush,
    discard: () => {
      keep.cancel()
      forget()
    },
  }
}

/** A draft belongs to the person, not to the window. */
function useDraftKey(name: DraftForm): {
  readonly key: readonly unknown[]
  readonly isWhoseKnown: boolean
} {
  const { queries } = useApi()
  const { data: session } = useQuery(queries.session.current.queryOptions({ input: {} }))
  return { key: ['draft', name, session?.staff?.id], isWhoseKnown: session !== undefined }
}
