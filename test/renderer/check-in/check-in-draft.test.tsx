import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CheckInPage } from '../../../src/renderer/check-in/check-in-page'
import { fa } from '../../../src/shared/i18n/fa/index'
import { aRepair } from '../../support/factories'
import { focused, renderPage } from '../../support/render-page'
import { blank, complete, keepDraft, openShop, valueAt } from './counter'

const words = fa.checkIn

test('C5 a half-filled check-in comes back as it was left, and only to its own person', async () => {
  const { counter, other } = await openShop()
  const first = renderPage(<CheckInPage />, { client: counter })
  await focused(words.customer.find)
  await first.user.click(screen.getByLabelText(words.fault))
  await first.user.keyboard('باتری خراب')
  await first.user.tab()
  await waitFor(async () => expect(await counter.drafts.load({ form: 'check_in' })).not.toBeNull())
  first.unmount()

  const others = renderPage(<CheckInPage />, { client: other })
  await focused(words.customer.find)
  expect(valueAt(words.fault)).toBe('')
  others.unmount()

  renderPage(<CheckInPage />, { client: counter })
  await screen.findByRole('status')
  expect(valueAt(words.fault)).toBe('باتری خراب')
})

test('an emptied form can be had again', async () => {
  const { counter } = await openShop()
  await keepDraft(counter, { fault: 'روشن نمی‌شود' })
  const { user } = renderPage(<CheckInPage />, { client: counter })
  await user.click(await screen.findByText(words.startOver))
  expect(valueAt(words.fault)).toBe('')
  await user.click(screen.getByText(fa.common.undo))
  expect(valueAt(words.fault)).toBe('روشن نمی‌شود')
})

test('C5 a draft that was saved before a crash and changed since says so, and saves when pressed again', async () => {
  const { counter, typeId } = await openShop()
  const { commandId } = blank()
  const first = await aRepair(counter, { commandId })
  await keepDraft(counter, { ...complete(typeId), commandId, fault: 'صفحه شکسته' })
  const { user } = renderPage(<CheckInPage />, { client: counter })
  await screen.findByRole('status')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(fa.errors.COMMAND_REUSED)
  expect((await counter.repairs.list({})).rows.map(({ id }) => id)).toEqual([first.id])
  expect(valueAt(words.fault)).toBe('صفحه شکسته')

  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(words.saved.title)
  expect((await counter.repairs.list({})).rows).toHaveLength(2)
})
