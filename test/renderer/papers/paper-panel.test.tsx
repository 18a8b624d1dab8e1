import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PaperPanel } from '../../../src/renderer/papers/paper-panel'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aRepair } from '../../support/factories'
import { recordingPrinter } from '../../support/recording-printer'
import { field, pressable, pressKey, renderPage } from '../../support/render-page'
import { openTestApp } from '../../support/test-app'

const words = fa.papers.screen

test('the paper is seen as it will be printed, without scripts', async () => {
  const { counter, repair } = await openPaper()
  renderPage(<PaperPanel repairId={repair.id} kind="intake_receipt" />, { client: counter })
  const preview = await screen.findByTitle<HTMLIFrameElement>(words.preview)
  expect(preview.srcdoc).toContain(repair.customer.name)
  expect(preview.getAttribute('sandbox')).toBe('allow-same-origin')
})

test('N6 another size shows that size', async () => {
  const { counter, repair } = await openPaper()
  const { user } = renderPage(<PaperPanel repairId={repair.id} kind="intake_receipt" />, { client: counter })
  const narrow = (await screen.findByTitle(words.preview)).style.width
  await user.click(screen.getByText(fa.papers.size.a5))
  await waitFor(() => expect(screen.getByTitle(words.preview).style.width).not.toBe(narrow))
})

test('C3 N7 F9 prints on the chosen printer, and the next one is a copy', async () => {
  const { counter, repair, printer } = await openPaper()
  const { user } = renderPage(<PaperPanel repairId={repair.id} kind="intake_receipt" />, { client: counter })
  await screen.findByTitle(words.preview)
  await user.click(field(words.printer))
  await user.click(await pressable('Office'))
  pressKey('F9')
  await screen.findByText(words.printed)
  expect(printer.printed).toMatchObject([{ printer: 'Office' }])
  await screen.findByText(words.copy.replace('{{copyNo}}', '۲'))
})

test('a print that fails says why, loses nothing, and can be tried again', async () => {
  const { counter, repair, printer } = await openPaper()
  printer.answer = { ok: false, reason: 'failed', detail: '' }
  const { user } = renderPage(<PaperPanel repairId={repair.id} kind="intake_receipt" />, { client: counter })
  await user.click(await pressable(words.print))
  expect((await screen.findByRole('alert')).textContent).toBe(fa.errors.PRINT_FAILED)
  expect(screen.getByTitle(words.preview)).toBeTruthy()
  printer.answer = { ok: true }
  await user.click(await pressable(words.print))
  await screen.findByText(words.printed)
})

test('a save dialog that is closed saves nothing and says nothing', async () => {
  const { counter, repair, printer } = await openPaper()
  const { user } = renderPage(<PaperPanel repairId={repair.id} kind="intake_receipt" />, { client: counter })
  await user.click(await pressable(words.savePdf))
  await waitFor(() => expect(printer.suggested).toHaveLength(1))
  await pressable(words.savePdf)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a saved paper says where it is', async () => {
  const { counter, repair, printer, folder } = await openPaper()
  printer.file = `${folder}/receipt.pdf`
  const { user } = renderPage(<PaperPanel repairId={repair.id} kind="intake_receipt" />, { client: counter })
  await user.click(await pressable(words.savePdf))
  expect((await screen.findByRole('alert')).textContent).toContain(`${folder}/receipt.pdf`)
})

async function openPaper() {
  const printer = recordingPrinter()
  const app = await openTestApp({ printer })
  const counter = await app.as('counter')
  return { ...app, printer, counter, repair: await aRepair(counter) }
}
