import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { QueuePage } from '../../../src/renderer/repairs/queue-page'
import { RepairListPage } from '../../../src/renderer/repairs/repair-list-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aRepair, change, newCustomer } from '../../support/factories'
import { field, focused, pressable, renderPage } from '../../support/render-page'
import { type Client, openTestApp } from '../../support/test-app'
import { openWorkshop, words } from './bench'

test('the queue stands in the order of work: late, then by promised day, mine and nobody’s', async () => {
  const { technician, colleague, counter, clock } = await openShop()
  clock.set('2026-11-19T08:00:00.000Z')
  await add(counter, 'late', '2026-11-20')
  await add(counter, 'later', '2026-12-10')
  await add(counter, 'soon', '2026-11-25')
  const others = await add(counter, 'other', '2026-11-23')
  await colleague.repairs.take(change(others))
  clock.set('2026-11-22T08:00:00.000Z')
  const { user, history } = renderPage(<QueuePage />, { client: technician })
  await waitFor(() => expect(customers()).toEqual(['late', 'soon', 'later']))
  await user.click(screen.getByText(words.scopeAll))
  await waitFor(() => expect(customers()).toEqual(['late', 'other', 'soon', 'later']))
  expect(history.at(-1)).toContain('scope=all')
})

test('N7 the queue is walked by arrows, Enter opens the repair', async () => {
  const { technician, counter } = await openShop()
  await add(counter, 'first', '2026-11-23')
  const second = await add(counter, 'second', '2026-11-24')
  const { user, history } = renderPage(<QueuePage />, { client: technician })
  await waitFor(() => expect(customers()).toEqual(['first', 'second']))
  rows()[0]?.focus()
  await user.keyboard('{ArrowDown}{Enter}')
  expect(history.at(-1)).toBe(`/repairs/${second.id}`)
})

test('an empty queue says what will come', async () => {
  const { technician } = await openShop()
  renderPage(<QueuePage />, { client: technician })
  expect(await screen.findByText(words.queueEmpty)).toBeTruthy()
})

test('the list is filtered by the address, and what is chosen goes into the address', async () => {
  const { counter, technician, repair } = await openWorkshop()
  const taken = await aRepair(counter, { customer: newCustomer({ name: 'taken' }) })
  await technician.repairs.take(change(taken))
  await technician.repairs.move({ ...change(await counter.repairs.byId({ id: taken.id })), to: 'diagnosing' })
  const { user, history } = renderPage(<RepairListPage />, {
    client: counter,
    path: '/repairs?kinds=diagnosing',
  })
  await waitFor(() => expect(customers()).toEqual(['taken']))
  await user.click(await pressable(words.clearFilters))
  await waitFor(() => expect(customers()).toEqual(['taken', repair.customer.name]))
  await user.click(field(words.technician))
  await user.click(await pressable('Parisa'))
  await waitFor(() => expect(customers()).toEqual(['taken']))
  expect(history.at(-1)).toMatch(/technicianId=[0-9a-f-]+/)
})

test('N2 N3 a day typed in Jalali filters by the day of intake', async () => {
  const { counter, repair } = await openWorkshop()
  const { user, history } = renderPage(<RepairListPage />, { client: counter, path: '/repairs' })
  await waitFor(() => expect(customers()).toEqual([repair.customer.name]))
  await user.type(field(words.receivedFrom), '۱۴۰۵/۹/۲')
  await screen.findByText(words.listEmptyFiltered)
  expect(history.at(-1)).toContain('receivedFrom=2026-11-23')
})

test('what the address says wrongly is left out', async () => {
  const { counter, repair } = await openWorkshop()
  renderPage(<RepairListPage />, { client: counter, path: '/repairs?kinds=nonsense&receivedFrom=yesterday' })
  await waitFor(() => expect(customers()).toEqual([repair.customer.name]))
})

test('only late ones: the passed promises of unfinished repairs', async () => {
  const { counter, clock } = await openShop()
  clock.set('2026-11-19T08:00:00.000Z')
  await add(counter, 'late', '2026-11-20')
  await add(counter, 'soon', '2026-11-25')
  clock.set('2026-11-22T08:00:00.000Z')
  const { user } = renderPage(<RepairListPage />, { client: counter, path: '/repairs' })
  await waitFor(() => expect(customers()).toHaveLength(2))
  await user.click(field(words.onlyLate))
  await waitFor(() => expect(customers()).toEqual(['late']))
  await focused(words.onlyLate)
  expect(screen.getAllByLabelText(fa.workshop.late).length).toBeGreaterThan(0)
})

async function openShop() {
  const app = await openTestApp()
  return {
    ...app,
    counter: await app.as('counter'),
    technician: await app.as('technician', 'Parisa'),
    colleague: await app.as('technician', 'Kamran'),
  }
}

function add(counter: Client, name: string, promisedOn: string) {
  return aRepair(counter, { customer: newCustomer({ name }), promisedOn })
}

function rows(): readonly HTMLTableRowElement[] {
  return [...document.querySelectorAll<HTMLTableRowElement>('tbody tr')]
}

/** Who stands in the rows, in their order. */
function customers(): readonly string[] {
  const headers = [...document.querySelectorAll('thead th')].map(({ textContent }) => textContent)
  const at = headers.indexOf(words.customer)
  return rows().map(row => row.cells[at]?.textContent ?? '')
}
