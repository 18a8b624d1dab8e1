import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PartPhotoPanel } from '../../../src/renderer/stock/part-photo-panel'
import { fa } from '../../../src/shared/i18n/fa/index'
import { isOffered, pressable, renderPage } from '../../support/render-page'
import { aPart } from '../../support/stock'
import { openTestApp } from '../../support/test-app'

const words = fa.stock.photo

/** A whole JPEG of 8 × 8 as far as its segments say. */
const picture = Buffer.from(
  'ffd8ffe000040000ffc0000b0800080008010111 00ffd9'.replace(' ', ''),
  'hex',
).toString('base64')

test('a photo is shown and removed', async () => {
  const { manager } = await openTestApp()
  const part = await aPart(manager, { number: 'GH82-1' })
  await manager.stock.savePhoto({ partId: part.id, jpeg: picture })
  const { user } = renderPage(<PartPhotoPanel part={part} />, { client: manager })
  const shown = await screen.findByRole<HTMLImageElement>('img')
  expect(shown.src).toBe(`data:image/jpeg;base64,${picture}`)
  await user.click(await pressable(words.remove))
  await screen.findByText(words.none)
  expect(await manager.stock.photo({ partId: part.id })).toBeNull()
})

test('what is no picture is refused with a sentence, and who may not edit parts adds none', async () => {
  const { manager, as } = await openTestApp()
  const part = await aPart(manager)
  const { unmount } = renderPage(<PartPhotoPanel part={part} />, { client: manager })
  await pressable(words.add)
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input) throw new Error('no file can be chosen')
  fireEvent.change(input, { target: { files: [new File(['no picture'], 'a.png', { type: 'image/png' })] } })
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(fa.errors.PHOTO_UNREADABLE))
  unmount()
  renderPage(<PartPhotoPanel part={part} />, { client: await as('technician') })
  expect(isOffered(words.add)).toBe(false)
})
