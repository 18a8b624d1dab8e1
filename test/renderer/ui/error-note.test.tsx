import { ORPCError } from '@orpc/client'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ErrorNote } from '../../../src/renderer/ui/error-note'
import { en } from '../../../src/shared/i18n/en/index'
import { fa } from '../../../src/shared/i18n/fa/index'
import type { ErrorData } from '../../../src/shared/kernel/errors'
import type { Locale } from '../../../src/shared/kernel/locale'
import { renderPage } from '../../support/render-page'
import { openTestApp } from '../../support/test-app'

test.each([
  ['fa', fa.errors.PAYMENT_ABOVE_BALANCE.replace('{{balance}}', '۱۲۵٬۰۰۰\u00a0تومان')],
  ['en', en.errors.PAYMENT_ABOVE_BALANCE.replace('{{balance}}', '125,000\u00a0toman')],
] as const)(
  'N2 G1 a refusal in %s names its money in the shop’s unit and digits',
  async (locale, sentence) => {
    await showError(refusal('PAYMENT_ABOVE_BALANCE', { values: { balance: 1_250_000 } }), locale)
    expect(screen.getByRole('alert').textContent).toBe(sentence)
  },
)

test('N2 a count in a refusal has the digits of the language', async () => {
  await showError(refusal('SIGN_IN_LOCKED', { values: { seconds: 30 } }))
  expect(screen.getByRole('alert').textContent).toContain('۳۰')
})

test('one wrong field is told by its own sentence', async () => {
  await showError(refusal('INVALID_INPUT', { issues: [{ path: 'reason', reason: 'required', values: {} }] }))
  expect(screen.getByRole('alert').textContent).toBe(fa.issues.required)
})

test('what is no refusal of ours is told as a bug, never by its own message', async () => {
  await showError(new Error('SELECT secret FROM somewhere'))
  const { textContent } = screen.getByRole('alert')
  expect(textContent).toContain(fa.errors.UNEXPECTED.split('{{reference}}')[0])
  expect(textContent).not.toContain('secret')
})

test('without an error nothing is said', async () => {
  await showError(null)
  expect(screen.queryByRole('alert')).toBeNull()
})

function refusal(code: string, data: ErrorData) {
  return new ORPCError(code, { data })
}

async function showError(error: unknown, locale: Locale = 'fa') {
  const { manager } = await openTestApp()
  return renderPage(<ErrorNote error={error} />, { client: manager, locale })
}
