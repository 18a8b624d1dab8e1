import { useEffect, useRef } from 'react'

/** `F2`, `Ctrl+KeyK`, `Ctrl+Enter`: keys by their place (event.code), so that every keyboard layout has them. */
export type Shortcut = string

/** Calls the handler when the keys are pressed anywhere in the window; the innermost mounted handler wins. */
export function useShortcut(shortcut: Shortcut, handler: () => void, isOn = true): void {
  const latest = useRef(handler)
  useEffect(() => {
    latest.current = handler
  })
  // The keyboard is outside of React.
  useEffect(() => {
    if (!isOn) return undefined
    const entry: Entry = { shortcut, call: () => latest.current() }
    entries.unshift(entry)
    return () => {
      entries.splice(entries.indexOf(entry), 1)
    }
  }, [shortcut, isOn])
}

type Entry = { readonly shortcut: Shortcut; readonly call: () => void }

const entries: Entry[] = []

window.addEventListener('keydown', event => {
  const pressed = shortcutOf(event)
  const entry = entries.find(candidate => candidate.shortcut === pressed)
  if (!entry || event.repeat || (isTyping(event) && isPrintable(event))) return
  event.preventDefault()
  entry.call()
})

function shortcutOf(event: KeyboardEvent): Shortcut {
  const code = event.code === 'NumpadEnter' ? 'Enter' : event.code
  const parts = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey ? 'Shift' : '',
    code,
  ]
  return parts.filter(Boolean).join('+')
}

/** A key that writes belongs to the field that is being typed in. */
function isPrintable(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
