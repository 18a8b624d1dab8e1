import { waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Box } from '../../../src/renderer/search/box'
import { fa } from '../../../src/shared/i18n/fa/index'
import { field, renderPage } from '../../support/render-page'
import { openTestApp } from '../../support/test-app'
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
