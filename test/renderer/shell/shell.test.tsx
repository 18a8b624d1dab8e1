import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Routes } from '../../../src/renderer/routes'
import { PageBoundary } from '../../../src/renderer/shell/page-boundary'
import { en } from '../../../src/shared/i18n/en/index'
import { fa } from '../../../src/shared/i18n/fa/index'
import type { RoleKey } from '../../../src/shared/staff/permissions'
import { focused, isOffered, pressable, pressKey, renderPage } from '../../support/render-page'
import { aStockShop, receive } from '../../support/stock-documents'
import { type Client, openTestApp } from '../../support/test-app'

// The window keeps its place in its address, and the next one starts afresh.
afterEach(() => {
  window.location.hash = ''
})

const placesOf: Readonly<Record<RoleKey, readonly (keyof typeof fa.shell)[]>> = {
  counter: ['checkIn', 'board', 'repairs', 'customers', 'warranty', 'stock'],
  technician: ['queue', 'board', 'repairs', 'customers', 'warranty', 'stock'],
  storekeeper: ['board', 'repairs', 'warranty', 'stock'],
  manager: ['checkIn', 'queue', 'board', 'repairs', 'customers', 'warranty', 'stock', 'settings'],
  administrator: ['checkIn', 'queue', 'board', 'repairs', 'customers', 'warranty', 'stock', 'settings'],
}

test.each(Object.keys(placesOf) as RoleKey[])(
  'the rail of a %s has the places of the role alone',
  async role => {
    const { as } = await openTestApp()
    renderPage(<Routes />, { client: await as(role) })
    const rail = await screen.findByLabelText(fa.shell.mainMenu)
    const names = [...rail.querySelectorAll('a')].map(link => link.textContent?.replace(/F\d+$/, ''))
    expect(names).toEqual(placesOf[role].map(key => fa.shell[key]))
  },
)

test('who manages staff comes to them from the settings, and the rail stays with eight places', async () => {
  const { manager } = await openTestApp()
  const { user } = renderPage(<Routes />, { client: manager })
  await user.click(await screen.findByRole('link', { name: fa.shell.settings }))
  await user.click(await screen.findByRole('link', { name: fa.shell.staff }))
  await screen.findByRole('button', { name: fa.staff.members.add })
  const rail = await screen.findByLabelText(fa.shell.mainMenu)
  expect(rail.querySelectorAll('a')).toHaveLength(8)
  expect(rail.querySelector('[aria-current]')?.textContent).toBe(fa.shell.settings)
})

test('N1 the language is switched live, with its direction and its digits', async () => {
  const { manager } = await openTestApp()
  const { user } = renderPage(<Routes />, { client: manager })
  await user.click(await pressable(fa.shell.person))
  await user.click(await screen.findByText('English'))
  await screen.findByLabelText(en.shell.mainMenu)
  expect(document.documentElement.dir).toBe('ltr')
  expect(document.documentElement.lang).toBe('en')
  await user.click(await screen.findByText('العربية'))
  await waitFor(() => expect(document.documentElement.dir).toBe('rtl'))
})

test('M6 Ctrl+L locks the window, dialogs and all', async () => {
  const { manager } = await openTestApp()
  const { user } = renderPage(<Routes />, { client: manager })
  await user.click(await pressable(fa.shell.person))
  await user.click(await pressable(fa.shell.keys))
  await screen.findByText(fa.shell.keyHelp)
  await user.keyboard('{Control>}l{/Control}')
  await pressable(fa.staff.signIn.submit)
  await waitFor(() => expect(screen.queryByText(fa.shell.keyHelp)).toBeNull())
  expect((await manager.session.current({})).staff).toBeNull()
})

test('a question mark lists the keys', async () => {
  const { manager } = await openTestApp()
  const { user } = renderPage(<Routes />, { client: manager })
  await pressable(fa.shell.person)
  await user.keyboard('{Shift>}[Slash]{/Shift}')
  const list = await screen.findByRole('table', { name: fa.shell.keysEverywhere })
  for (const key of ['F2', 'F3', 'Ctrl+K', 'F4', 'F9', 'Ctrl+Enter', 'Esc', 'Ctrl+L', '?']) {
    expect(list.textContent).toContain(key)
  }
})

test('N7 the list of keys names those of the page, as the role has them, and not those of another page', async () => {
  const { manager, as, main, display } = await aStockShop()
  await receive(manager, main.id, [{ partId: display.id, quantity: 2, unitCost: 100 }])
  const { acts } = fa.stockDocuments
  const keysAt = async (client: Client, place: string, ready: string) => {
    window.location.hash = place
    const { user, unmount } = renderPage(<Routes />, { client })
    await pressable(ready)
    await user.keyboard('{Shift>}[Slash]{/Shift}')
    await screen.findByRole('table', { name: fa.shell.keysEverywhere })
    const rows = [...(screen.queryByRole('table', { name: fa.shell.keysHere })?.querySelectorAll('tr') ?? [])]
    const keys = rows.map(row => [...row.querySelectorAll('td')].map(({ textContent }) => textContent))
    unmount()
    return keys
  }
  const part = `/stock/parts/${display.id}`
  expect(await keysAt(manager, part, acts.receive)).toEqual([
    [acts.receive, 'F6'],
    [acts.move, 'F7'],
    [acts.adjust, 'F8'],
    [acts.scrap, 'F10'],
  ])
  expect(await keysAt(await as('storekeeper'), part, acts.receive)).toEqual([
    [acts.receive, 'F6'],
    [acts.move, 'F7'],
  ])
  expect(await keysAt(manager, '/stock', fa.stock.parts.add)).toEqual([[fa.stock.parts.add, 'F8']])
})

test('N7 F4 asks for the receipt anywhere, for whoever hands over', async () => {
  const { as } = await openTestApp()
  renderPage(<Routes />, { client: await as('counter') })
  await pressable(fa.shell.person)
  pressKey('F4')
  await focused(fa.handover.scan)
})

test('a technician has no key for what the role may not do', async () => {
  const { as } = await openTestApp()
  renderPage(<Routes />, { client: await as('technician') })
  await pressable(fa.shell.person)
  pressKey('F4')
  pressKey('F2')
  expect(screen.queryByText(fa.handover.scan)).toBeNull()
  expect(isOffered(fa.shell.checkIn)).toBe(false)
})

test('a place that the role has not says so, and not what stands there', async () => {
  const { as } = await openTestApp()
  window.location.hash = '/staff'
  renderPage(<Routes />, { client: await as('counter') })
  await screen.findByText(fa.shell.notPermittedPage)
  expect(screen.queryByText(fa.staff.members.title)).toBeNull()
})

test('a page with a bug leaves the window standing, and can be opened again', async () => {
  let isBroken = true
  const notes: Readonly<Record<string, unknown>>[] = []
  const { manager } = await openTestApp({ onInfo: (_message, facts = {}) => notes.push(facts) })
  const { user } = renderPage(
    <PageBoundary>
      <Page isBroken={() => isBroken} />
    </PageBoundary>,
    { client: manager, path: '/queue' },
  )
  await screen.findByText(fa.shell.somethingBroke)
  await waitFor(() => expect(notes).toMatchObject([{ message: 'Error: a bug', place: '/queue' }]))
  expect(String(notes[0]?.stack)).toContain('at Page')
  isBroken = false
  await user.click(await pressable(fa.shell.reload))
  await screen.findByText('whole again')
})

test('a permission given meanwhile shows its place at once', async () => {
  const { manager, as } = await openTestApp()
  const technician = await as('technician')
  renderPage(<Routes />, { client: technician })
  const rail = await screen.findByLabelText(fa.shell.mainMenu)
  expect(rail.textContent).not.toContain(fa.shell.catalogue)
  const role = (await manager.staff.roles({})).find(({ key }) => key === 'technician')
  await manager.staff.saveRole({
    id: role?.id,
    version: role?.version,
    name: '',
    permissions: [...(role?.permissions ?? []), 'catalogue.edit'],
  })
  await waitFor(() => expect(rail.textContent).toContain(fa.shell.catalogue))
})

function Page({ isBroken }: { readonly isBroken: () => boolean }) {
  if (isBroken()) throw new Error('a bug')
  return <p>whole again</p>
}
