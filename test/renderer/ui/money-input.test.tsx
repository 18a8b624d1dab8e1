import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { MoneyInput } from '../../../src/renderer/ui/money-input'
import { fa } from '../../../src/shared/i18n/fa/index'
import { rialSchema } from '../../../src/shared/kernel/fields'
import type { Locale } from '../../../src/shared/kernel/locale'
import { field, renderPage } from '../../support/render-page'
import { openTestApp } from '../../support/test-app'

const wrong = fa.common.amountInvalid.replace('{{unit}}', 'تومان')

test.each([
  ['fa', '۱۲۵۰۰۰', '۱۲۵٬۰۰۰'],
  ['ar', '١٢٥٠٠٠', '١٢٥٬٠٠٠'],
  ['en', '125,000', '125,000'],
] as const)(
  'N2 G1 toman typed in %s is kept in rial and grouped when the field is left',
  async (locale, typed, shown) => {
    const { user, amounts } = await openField(locale)
    await user.type(field('amount'), typed)
    expect(amounts.at(-1)).toBe(1_250_000)
    await user.tab()
    expect(field('amount').value).toBe(shown)
  },
)

test('a text that is no amount says so, stays as typed and is no amount to any schema', async () => {
  const { user, amounts } = await openField()
  await user.type(field('amount'), 'صد تومان')
  await user.tab()
  await screen.findByText(wrong)
  expect(field('amount').value).toBe('صد تومان')
  expect(amounts.at(-1)).toBeNaN()
  expect(rialSchema.nullable().safeParse(amounts.at(-1)).success).toBe(false)
})

test('an emptied field is no amount, and that is no mistake', async () => {
  const { user, amounts } = await openField()
  await user.type(field('amount'), '۵۰۰')
  await user.clear(field('amount'))
  expect(amounts.at(-1)).toBeNull()
  expect(screen.queryByText(wrong)).toBeNull()
})

test('a wrong amount that is corrected counts again', async () => {
  const { user, amounts } = await openField()
  await user.type(field('amount'), '۵۰x')
  await screen.findByText(wrong)
  await user.keyboard('{Backspace}')
  expect(screen.queryByText(wrong)).toBeNull()
  expect(amounts.at(-1)).toBe(500)
})

async function openField(locale: Locale = 'fa') {
  const { manager } = await openTestApp()
  const amounts: (number | null)[] = []
  const page = renderPage(<Amount onChange={rial => amounts.push(rial)} />, { client: manager, locale })
  return { ...page, amounts }
}

function Amount({ onChange }: { readonly onChange: (rial: number | null) => void }) {
  const [rial, setRial] = useState<number | null>(null)
  return (
    <MoneyInput
      label="amount"
      value={rial}
      onChange={next => {
        setRial(next)
        onChange(next)
      }}
    />
  )
}
