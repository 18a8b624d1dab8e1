import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CardPage } from '../../../src/renderer/warranty/card-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { localizeDigits } from '../../../src/shared/kernel/digits'
import { aClaim } from '../../support/claims'
import { renderPage } from '../../support/render-page'
import { openTestApp } from '../../support/test-app'

test('a card tells what it has paid for, to who may see claims', async () => {
  const { manager, as } = await openTestApp()
  const claim = await aClaim(manager)
  const { id } = claim.warranted.card
  const page = renderPage(<CardPage id={id} />, { client: manager })
  const claims = await screen.findByRole('region', { name: fa.claims.tabs.claims })
  await waitFor(() => expect(claims.textContent).toContain(localizeDigits(claim.number, 'fa')))
  page.unmount()
  renderPage(<CardPage id={id} />, { client: await as('counter') })
  await screen.findByRole('region', { name: fa.warranty.card.visits })
  expect(screen.queryByRole('region', { name: fa.claims.tabs.claims })).toBeNull()
})
