import { type ReactNode, useEffect, useRef } from 'react'
import { useDepth } from './use-depth'

/** `F2`, `Ctrl+KeyK`, `Ctrl+Enter`: keys by their place (event.code), so that every keyboard layout has them. */
export type Shortcut = string

/**
 * Calls the handler when the keys are pressed anywhere in the window; the innermost handler that is on wins, among
 * strangers the one that came last. Ctrl+Enter in a form sends that form and needs no handler.
 */
export function useShortcut(shortcut: Shortcut, handler: () => void, isOn = true): void {
  useNamedShortcut({ shortcut, name: null, isOn }, handler)
}

type Named = {
  readonly shortcut: Shortcut
  /** What it does, in the person's language, for the list of keys. */
  readonly name: ReactNode
  readonly isOn: boolean
}

/** The same, with a name under which `shortcutsHere` tells it. */
export function useNamedShortcut({ shortcut, name, isOn }: Named, handler: () => void): void {
  const depth = useDepth()
  const latest = useRef({ handler, name })
  useEffect(() => {
    latest.current = { handler, name }
  })
  // The keyboard is outside of React.
  useEffect(() => {
    if (!isOn) return undefined
    const entry: Entry = {
      shortcut,
      depth,
      call: () => latest.current.handler(),
      name: () => latest.current.name,
    }
    entries.add(entry)
    return () => {
      entries.delete(entry)
    }
  }, [shortcut, depth, isOn])
}

/** Keys that do something with a name at this moment, in their own order. */
export function shortcutsHere(): readonly Pick<Named, 'shortcut' | 'name'>[] {
  const all = [...new Set([...entries].map(({ shortcut }) => shortcut))]
  return all
    .map(shortcut => ({ shortcut, name: innermost(shortcut)?.name() ?? null }))
    .filter(({ name }) => name !== null)
    .toSorted((one, other) => one.shortcut.localeCompare(other.shortcut, 'en', { numeric: true }))
}

type Entry = {
  readonly shortcut: Shortcut
  readonly depth: number
  readonly call: () => void
  readonly name: () => ReactNode
}

const entries = new Set<Entry>()

window.addEventListener('keydown', event => {
  const pressed = shortcutOf(event)
  const call = formSent(pressed, event.target) ?? innermost(pressed)?.call
  if (!call || event.repeat || (isTyping(event) && isPrintable(event))) return
  event.preventDefault()
  call()
})

function formSent(pressed: Shortcut, target: EventTarget | null): (() => void) | undefined {
  const form = pressed === 'Ctrl+Enter' && target instanceof Element ? target.closest('form') : null
  return form ? () => form.requestSubmit() : undefined
}

function innermost(pressed: Shortcut): Entry | undefined {
  return [...entries]
    .filter(({ shortcut }) => shortcut === pressed)
    .toSorted((one, other) => other.depth - one.depth)[0]
}

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
