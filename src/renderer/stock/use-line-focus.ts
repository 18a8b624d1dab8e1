import { useEffect, useState } from 'react'

/** Leads to a line of a document by its key; it may only appear with the change that leads to it: the focus follows the drawing. */
export function useLineFocus(root: React.RefObject<HTMLElement | null>): (key: string) => void {
  const [wanted, setWanted] = useState<{ readonly key: string }>()
  useEffect(() => {
    if (!wanted) return
    const field = root.current?.querySelector<HTMLInputElement>(`[data-line="${wanted.key}"] input`)
    field?.focus()
    field?.select()
    field?.scrollIntoView?.({ block: 'nearest' })
  }, [wanted, root])
  return key => setWanted({ key })
}
