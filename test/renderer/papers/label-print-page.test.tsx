import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LabelPrintPage } from '../../../src/renderer/papers/label-print-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { recordingPrinter } from '../../support/recording-printer'
import { field, pressKey, renderPage } from '../../support/render-page'
import { aPart, aPlace } from '../../support/stock'
import { openTestApp } from '../../support/test-app'

const words = fa.papers.screen

test('labels of a part are printed by F9, as many as were asked for', async () => {
  const printer = recordingPrinter()
  const { manager } = await openTestApp({ printer })
  const part = await aPart(manager, { number: 'GH82-1' })
  const { user } = renderPage(<LabelPrintPage />, { client: manager, path: `/stock/labels?part=${part.id}` })
  await screen.findByTitle(words.preview)
  await user.clear(field(words.labels.copies))
  await user.type(field(words.labels.copies), '۳')
  await screen.findByText(words.labels.shown.replace('{{labels}}', '۳').replace('{{total}}', '۳'))
  pressKey('F9')
  await screen.findByText(words.labels.printed.replace('{{labels}}', '۳'))
  expect(printer.printed).toMatchObject([{ sheet: { widthMm: 50, heightMm: 30 } }])
  await user.click(screen.getByText(words.labels.layouts.sheet))
  await waitFor(() => expect(field(words.labels.start).value).toBe('۱'))
})

test('a place without a code says what it needs', async () => {
  const { manager } = await openTestApp({ printer: recordingPrinter() })
  const place = await aPlace(manager)
  await aPlace(manager, { kind: 'bin', name: 'قفسه', parentId: place.id, code: 'BIN-1' })
  const path = `/stock/labels?place=${place.id}`
  const { user } = renderPage(<LabelPrintPage />, { client: manager, path })
  await screen.findByText(words.labels.none)
  await user.click(field(words.labels.withBelow))
  await waitFor(() => expect(screen.queryByText(words.labels.none)).toBeNull())
  await screen.findByTitle(words.preview)
})
