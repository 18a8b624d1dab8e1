import type { KeyboardEvent } from 'react'

/** What Enter stops at, besides fields: buttons that are an answer of their own. */
const stopSelector = 'input:not([type=hidden]), textarea, select, [data-stop]'

/** Enter goes to the next field of the form; Shift and Enter write a new line where there may be several. */
export function moveOnWithEnter(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget: form } = event
  if (!isPlainEnter(event) || !(target instanceof HTMLElement) || !form.contains(target)) return
  if (!/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return
  event.preventDefault()
  stopsOf(form)
    .find(stop => isAfter(stop, target))
    ?.focus()
}

/** Fields that others lead to, marked with `data-field`. */
export type FieldName =
  | 'customer'
  | 'customer-name'
  | 'customer-phone'
  | 'identity'
  | 'imei-advice'
  | 'model'
  | 'brand'
  | 'type'
  | 'fault'

export function focusField(form: HTMLElement | null, name: FieldName): void {
  form?.querySelector<HTMLElement>(`[data-field="${name}"]`)?.focus()
}

/** Puts the focus where a question is open, or else where the first mistake is marked. */
export function focusFirstMistake(form: HTMLElement | null): void {
  const question = form?.querySelector<HTMLElement>('[data-question] button')
  const marked = question ?? form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-mistake]')
  const inside = marked?.querySelector<HTMLElement>('input:not([tabindex="-1"])')
  ;(inside ?? marked)?.focus()
}

function isPlainEnter({ code, nativeEvent, ...event }: KeyboardEvent): boolean {
  if (code !== 'Enter' && code !== 'NumpadEnter') return false
  const isChorded = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey
  return !(isChorded || nativeEvent.defaultPrevented || nativeEvent.isComposing)
}

function stopsOf(form: HTMLElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(stopSelector)].filter(
    stop => stop.tabIndex >= 0 && !stop.matches(':disabled'),
  )
}

function isAfter(stop: HTMLElement, target: HTMLElement): boolean {
  return (target.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
