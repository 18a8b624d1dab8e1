import { useState } from 'react'
import { expect, test } from 'vitest'
import { NumberField } from '../../../src/renderer/ui/number-field'
import { field, renderPage } from '../../support/render-page'
import { openTestApp } from '../../support/test-app'

test.each(['۱۲', '١٢', '12'])(
  'N2 the number %s is twelve, shown in the digits of the language',
  async typed => {
    const { user, numbers } = await openField(0)
    await user.type(field('number'), typed)
    await user.tab()
    expect(numbers.at(-1)).toBe(12)
    expect(field('number').value).toBe('۱۲')
  },
)

test('a decimal is taken where it is asked for', async () => {
  const { user, numbers } = await openField(2)
  await user.type(field('number'), '۹٫۵')
  expect(numbers.at(-1)).toBe(9.5)
})

test.each(['x', '-3', '۱٫۵'])('%s is no whole number, and stays as it was typed', async typed => {
  const { user, numbers } = await openField(0)
  await user.type(field('number'), typed)
  await user.tab()
  expect(numbers.at(-1)).toBeNaN()
  expect(field('number').value).toBe(typed)
})

async function openField(decimals: number) {
  const { manager } = await openTestApp()
  const numbers: number[] = []
  return {
    numbers,
    ...renderPage(<Count decimals={decimals} onChange={value => numbers.push(value)} />, { client: manager }),
  }
}

type Props = { readonly decimals: number; readonly onChange: (value: number) => void }

function Count({ decimals, onChange }: Props) {
  const [value, setValue] = useState(Number.NaN)
  return (
    <NumberField
      label="number"
      decimals={decimals}
      value={value}
      onChange={next => {
        setValue(next)
        onChange(next)
      }}
    />
  )
}
