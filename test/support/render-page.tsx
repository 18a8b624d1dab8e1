import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { fireEvent, type RenderResult, render, waitFor } from '@testing-library/react'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { ApiProvider } from '../../src/renderer/api/api-context'
import { Look } from '../../src/renderer/app'
import { createI18n } from '../../src/renderer/i18n/i18n'
import type { Locale } from '../../src/shared/kernel/locale'
import type { Client } from './test-app'

type Options = { readonly client: Client; readonly locale?: Locale; readonly path?: string }

export type RenderedPage = RenderResult & {
  readonly user: UserEvent
  /** The places that the page has led to, the present one last. */
  readonly history: readonly string[]
}

/** A page as the window shows it, over the real router and its own new memory of answers. */
export function renderPage(page: ReactElement, { client, locale = 'fa', path = '/' }: Options): RenderedPage {
  const { hook, searchHook, history } = memoryLocation({ path, record: true })
  const i18n = createI18n(locale)
  const rendered = render(
    <Look i18n={i18n}>
      <ApiProvider client={client}>
        <ModalsProvider>
          <Notifications />
          <Router hook={hook} searchHook={searchHook}>
            {page}
          </Router>
        </ModalsProvider>
      </ApiProvider>
    </Look>,
  )
  return { ...rendered, user: userEvent.setup({ delay: null }), history }
}

/** Waits until the field or button that is named so has the focus, and gives it. */
export function focused(name: string): Promise<HTMLElement> {
  return waitFor(() => {
    const { activeElement } = document
    const found = activeElement instanceof HTMLElement ? nameOf(activeElement) : ''
    if (!(activeElement instanceof HTMLElement) || !found.includes(name)) {
      throw new Error(`the focus is at ${activeElement?.tagName} «${found}», not at «${name}»`)
    }
    return activeElement
  })
}

/** Presses a key that writes nothing (F2, F9) where the focus is. */
export function pressKey(code: string): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { code, key: code })
}

/** What a person can see and press or fill in: a form that waits behind another one is not there for them. */
function all<E extends HTMLElement>(kinds: string): E[] {
  return [...document.querySelectorAll<E>(kinds)].filter(
    element => element.closest('[style*="display: none !important"]') === null,
  )
}

/** Waits until a button, link or entry of a menu is named so, or begins so, and can be pressed. */
export function pressable(name: string): Promise<HTMLElement> {
  return waitFor(() => {
    const offered = all('button, a[href], [role="menuitem"], [role="option"]')
    const named = offered.filter(
      element => !element.hasAttribute('disabled') && nameOf(element).startsWith(name),
    )
    // A menu that led to a dialog may still be going away, and its entry be named like the dialog's button.
    const reachable = named.filter(element => element.closest('[role="dialog"]'))
    const exact = [...reachable, ...named].find(element => nameOf(element) === name) ?? named[0]
    if (!exact) throw new Error(`nothing to press is named «${name}»`)
    return exact
  })
}

/** Whether a button, link or entry of a menu is named so now. */
export function isOffered(name: string): boolean {
  return all('button, a[href], [role="menuitem"]').some(element => nameOf(element) === name)
}

/** The field that is labelled so; a switch's label goes on with its explanation. */
export function field(label: string): HTMLInputElement | HTMLTextAreaElement {
  const fields = all<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
  const named = fields.filter(element => nameOf(element).startsWith(label))
  const found = named.find(element => nameOf(element).replace(/\s*\*$/, '') === label) ?? named[0]
  if (!found) throw new Error(`no field is labelled «${label}»`)
  return found
}

/** Waits for the field that is labelled so. */
export function fieldSoon(label: string): Promise<HTMLInputElement | HTMLTextAreaElement> {
  return waitFor(() => field(label))
}

/** By its label; roles are not asked, a whole page of them takes seconds to compute. */
function nameOf(element: HTMLElement): string {
  const label = 'labels' in element ? (element.labels as NodeListOf<HTMLLabelElement> | null)?.[0] : undefined
  return (label?.textContent ?? element.getAttribute('aria-label') ?? saidTextOf(element)).trim().slice(0, 80)
}

/** What a screen reader says of it: not the key that a button shows beside its name. */
function saidTextOf(element: HTMLElement): string {
  const said = element.cloneNode(true)
  if (!(said instanceof HTMLElement)) return ''
  for (const hidden of said.querySelectorAll('[aria-hidden="true"]')) hidden.remove()
  return said.textContent
}
