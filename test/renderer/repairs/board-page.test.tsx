import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { BoardPage } from '../../../src/renderer/repairs/board-page'
import { ltrText } from '../../../src/renderer/ui/ltr-text'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aRepair, change } from '../../support/factories'
import { focused, isOffered, pressable, renderPage } from '../../support/render-page'
import { filled, openWorkshop, words } from './bench'

const { kinds } = fa.repairs

test('N7 a card is moved by keyboard: its steps, then what the step asks for', async () => {
  const { technician, to, now } = await openWorkshop()
  const repair = await to('repairing')
  const { user } = renderPage(<BoardPage />, { client: technician })
  const move = await pressable(moveName(repair.number))
  move.focus()
  await user.keyboard('{Enter}')
  await user.click(await pressable(step('awaiting_parts')))
  await focused(words.comment)
  await user.keyboard('منتظر باتری{Control>}{Enter}{/Control}')
  await inColumn(kinds.awaiting_parts, repair.device.model)
  expect((await now()).kind).toBe('awaiting_parts')
})

test('N7 the first step is at hand where the steps open', async () => {
  const { technician, repair, now } = await openWorkshop()
  const { user } = renderPage(<BoardPage />, { client: technician })
  await user.click(await pressable(moveName(repair.number)))
  await focused(step('diagnosing'))
  await user.keyboard('{Enter}')
  await focused(words.comment)
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(async () => expect((await now()).kind).toBe('diagnosing'))
})

test('a dropped card asks for the same, and is not dropped where no step leads', async () => {
  const { technician, repair, now } = await openWorkshop()
  const { user } = renderPage(<BoardPage />, { client: technician })
  const card = (await pressable(moveName(repair.number))).previousElementSibling
  if (!card) throw new Error('no card')
  fireEvent.dragStart(card)
  fireEvent.drop(column(kinds.testing))
  expect(screen.queryByRole('dialog')).toBeNull()
  fireEvent.dragStart(card)
  fireEvent.drop(column(kinds.diagnosing))
  await focused(words.comment)
  await user.keyboard('{Control>}{Enter}{/Control}')
  await inColumn(kinds.diagnosing, repair.device.model)
  expect((await now()).kind).toBe('diagnosing')
})

test('what is ready leads to the hand-over', async () => {
  const { manager, to } = await openWorkshop()
  const repair = await to('ready')
  const { user, history } = renderPage(<BoardPage />, { client: manager })
  await user.click(await pressable(moveName(repair.number)))
  await user.click(await pressable(step('delivered')))
  expect(history.at(-1)).toBe(`/repairs/${repair.id}/hand-over`)
})

test('whoever does not repair sees the cards and no way to move them', async () => {
  const { counter, repair } = await openWorkshop()
  renderPage(<BoardPage />, { client: counter })
  await inColumn(kinds.received, repair.device.model)
  expect(isOffered(moveName(repair.number))).toBe(false)
})

test('a technician can look at own work alone, and the address keeps it', async () => {
  const { technician, colleague, counter, repair } = await openWorkshop()
  await technician.repairs.take(change(repair))
  const other = await aRepair(counter)
  await colleague.repairs.take(change(other))
  const { user, history } = renderPage(<BoardPage />, { client: technician })
  await pressable(moveName(other.number))
  await user.click(await screen.findByLabelText(words.mineOnly))
  await waitFor(() => expect(isOffered(moveName(other.number))).toBe(false))
  expect(isOffered(moveName(repair.number))).toBe(true)
  expect(history.at(-1)).toContain('mine=true')
})

function moveName(number: string): string {
  return filled(words.moveRepair, { number: ltrText(persian(number)) })
}

function step(kind: keyof typeof kinds): string {
  return filled(words.moveTo, { status: kinds[kind] })
}

function persian(number: string): string {
  return number.replace(/\d/g, digit => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)))
}

function column(name: string): HTMLElement {
  const found = [...document.querySelectorAll('section')].find(
    section => section.getAttribute('aria-label') === name,
  )
  if (!found) throw new Error(`no column ${name}`)
  return found
}

function inColumn(name: string, text: string) {
  return waitFor(() => expect(column(name).textContent).toContain(text))
}
