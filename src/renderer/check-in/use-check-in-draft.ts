import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useApi } from '../api/api-context'
import { useSession } from '../shell/session'
import { type CheckInForm, isUntouched, readDraft, writeDraft } from './check-in-draft'

export type KeptDraft = { readonly form: CheckInForm; readonly savedAt: string }

/** The person's unfinished check-in: undefined while it is being asked for, null where there is none (rule C5). */
export function useKeptDraft(): KeptDraft | null | undefined {
  const { client } = useApi()
  const { data } = useQuery({
    queryKey: useDraftKey(),
    queryFn: () => client.drafts.load({ form: 'check_in' }),
  })
  if (!data) return data
  const form = readDraft(data.body)
  return form ? { form, savedAt: data.savedAt } : null
}

type DraftKeeper = {
  /** Keeps the form a second after the last change. */
  readonly keep: (form: CheckInForm) => void
  /** Keeps the form at once; settles when it is kept or cannot be. */
  readonly keepNow: (form: CheckInForm) => Promise<unknown>
  /** Keeps at once what still waits. */
  readonly flush: () => void
  /** Forgets the draft, also what still waits. */
  readonly discard: () => void
}

/** Writes the draft in the order of the changes; what waits is written when the page is left. */
export function useDraftKeeper(): DraftKeeper {
  const { client } = useApi()
  const queryClient = useQueryClient()
  const key = useDraftKey()
  const lastWrite = useRef<Promise<unknown>>(Promise.resolve())
  // A draft that cannot be kept must not stop the counter: saving the repair itself will say what is wrong.
  const inOrder = (write: () => Promise<unknown>) => {
    lastWrite.current = lastWrite.current.then(write).catch(() => undefined)
  }
  const write = (form: CheckInForm) => {
    const body = writeDraft(form)
    // This window's memory of the draft is what it wrote last: coming back to the page needs no answer from main.
    queryClient.setQueryData(key, { body, savedAt: new Date().toISOString() })
    inOrder(() => client.drafts.save({ form: 'check_in', body }))
  }
  const forget = () => {
    queryClient.setQueryData(key, null)
    inOrder(() => client.drafts.discard({ form: 'check_in' }))
  }
  const keep = useDebouncedCallback((form: CheckInForm) => (isUntouched(form) ? forget() : write(form)), {
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
function useDraftKey(): readonly unknown[] {
  return ['check-in draft', useSession()?.staff?.id]
}
