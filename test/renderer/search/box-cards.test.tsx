import { waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Box } from '../../../src/renderer/search/box'
import { fa } from '../../../src/shared/i18n/fa/index'
import { field, renderPage } from '../../support/render-page'
import { type Client, openTestApp } from '../../support/test-app'
import { aCard } from '../../support/warranty'

test.each(['number', 'serial'] as const)('a warranty card is opened by its %s from anywhere', async by => {
  const { manager, as } = await openTestApp()
  const card = await aCard(manager, { serialNo: 'QX-55081' })
  const { user, history } = renderPage(<Box />, { client: await as('counter') })
  await user.click(field(fa.shell.box))
  await user.paste(by === 'number' ? card.number : 'qx55081')
  await user.keyboard('{Enter}')
  await waitFor(() => expect(history.at(-1)).toBe(`/warranty/cards/${card.id}`))
  expect(field(fa.shell.box).value).toBe('')
})

test('a warranty card is opened by a number that has letters alone', async () => {
  const { manager, as } = await openTestApp()
  const card = await aCardOfLetters(manager)
  const { user, history } = renderPage(<Box />, { client: await as('counter') })
  await user.click(field(fa.shell.box))
  await user.paste(card.number.toLowerCase())
  await user.keyboard('{Enter}')
  await waitFor(() => expect(history.at(-1)).toBe(`/warranty/cards/${card.id}`))
})

/** Numbers are drawn by chance: about one in ten has no digit. */
async function aCardOfLetters(client: Client): ReturnType<typeof aCard> {
  for (let index = 0; ; index += 1) {
    const card = await aCard(client, { serialNo: `QX-${index}` })
    if (!/\d/.test(card.number)) return card
  }
}
