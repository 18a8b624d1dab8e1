import { useState } from 'react'
import { useSearchParams } from 'wouter'

type Opened = {
  /** The id of what is shown, or `new`; undefined where there is nothing. */
  readonly shown: string | undefined
  /** What is kept open: the shown one, and those with unsaved edits. */
  readonly opened: readonly string[]
  readonly unsaved: readonly string[]
  readonly choose: (id: string) => void
  readonly tellUnsaved: (id: string, isUnsaved: boolean) => void
  /** The new one was saved under this id: the next new one begins empty. */
  readonly leaveNew: (id: string) => void
}

/** Which of several forms is shown, as the address says it, and which are kept for their unsaved edits. */
export function useOpenedForms(word: string, rows: readonly { readonly id: string }[]): Opened {
  const [search, setSearch] = useSearchParams()
  const [unsaved, setUnsaved] = useState<readonly string[]>([])
  const wanted = search.get(word) ?? ''
  const shown = wanted === 'new' || rows.some(({ id }) => id === wanted) ? wanted : rows[0]?.id
  // What was deleted meanwhile has no form any more.
  const kept = unsaved.filter(id => id === 'new' || rows.some(row => row.id === id))
  const opened = shown === undefined || kept.includes(shown) ? kept : [...kept, shown]
  const show = (id: string) =>
    setSearch(
      before => {
        const next = new URLSearchParams(before)
        next.set(word, id)
        return next
      },
      { replace: true },
    )
  const tellUnsaved = (id: string, isUnsaved: boolean) =>
    setUnsaved(before => {
      if (before.includes(id) === isUnsaved) return before
      return isUnsaved ? [...before, id] : before.filter(other => other !== id)
    })
  return {
    shown,
    opened,
    unsaved,
    choose: show,
    tellUnsaved,
    leaveNew: id => {
      tellUnsaved('new', false)
      show(id)
    },
  }
}
