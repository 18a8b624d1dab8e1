import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CardPrintPage } from '../../../src/renderer/papers/card-print-page'
import { StatementPrintPage } from '../../../src/renderer/papers/statement-print-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aClaim, aManufacturer } from '../../support/claims'
import { narrowRole } from '../../support/narrow-role'
import { recordingPrinter } from '../../support/recording-printer'
import { isOffered, pressable, pressKey, renderPage } from '../../support/render-page'
import { openTestApp } from '../../support/test-app'
import { aPolicy, issueCodes } from '../../support/warranty'

const words = fa.papers.screen

test('a statement is printed by F9, and saved where the person says', async () => {
  const printer = recordingPrinter()
  const { manager, folder } = await openTestApp({ printer })
  const { id: manufacturerId } = await aManufacturer(manager)
  await aClaim(manager, { manufacturerId, amount: 1_000_000 })
  const statement = await manager.claims.prepare({
    commandId: crypto.randomUUID(),
    manufacturerId,
    from: '2026-11-01',
    to: '2026-11-30',
  })
  const { user } = renderPage(<StatementPrintPage id={statement.id} />, { client: manager })
  await pressable(words.print)
  pressKey('F9')
  await screen.findByText(words.printed)
  expect(printer.printed).toMatchObject([{ printer: '', sheet: { widthMm: 297, heightMm: 210 } }])
  printer.file = `${folder}/statement.pdf`
  await user.click(await pressable(words.savePdf))
  await screen.findByText(text => text.includes(`${folder}/statement.pdf`))
})

test('cards say how many were printed; who may not print sees them alone', async () => {
  const printer = recordingPrinter()
  const app = await openTestApp({ printer })
  const { manager } = app
  const batch = await issueCodes(manager, await aPolicy(manager), 3)
  const path = `/warranty/print?batch=${batch.id}`
  const { user, unmount } = renderPage(<CardPrintPage />, { client: manager, path })
  await user.click(await pressable(words.print))
  await screen.findByText(words.cards.printed.replace('{{cards}}', '۳'))
  expect(printer.printed).toHaveLength(1)
  unmount()
  await narrowRole(manager, 'storekeeper', 'papers.print')
  renderPage(<CardPrintPage />, { client: await app.as('storekeeper'), path })
  await screen.findByTitle(words.preview)
  expect(isOffered(words.savePdf)).toBe(false)
})
