import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { DayField } from '../../../src/renderer/ui/day-field'
import { fa } from '../../../src/shared/i18n/fa/index'
import type { Day } from '../../../src/shared/kernel/day'
import type { Locale } from '../../../src/shared/kernel/locale'
import { field, focused, renderPage } from '../../support/render-page'
import { openTestApp } from '../../support/test-app'

test.each([
  ['fa', 'jalali', '۱۴۰۵/۹/۱', '۱۴۰۵/۰۹/۰۱'],
  ['fa', 'jalali', '1405-09-01', '۱۴۰۵/۰۹/۰۱'],
  ['ar', 'gregorian', '٢٠٢٦/١١/٢٢', '٢٠٢٦/١١/٢٢'],
  ['ar', 'hijri', '١٤٤٨/٦/١٢', '١٤٤٨/٠٦/١٢'],
  ['en', 'jalali', '2026/11/22', '2026-11-22'],
] as const)(
  'N2 N3 in %s with the calendar %s, %s is the 22nd of November 2026',
  async (locale, calendar, typed, shown) => {
    const { user, days } = await openField({ locale, calendar })
    await screen.findByPlaceholderText(shown)
    await user.type(field('day'), typed)
    expect(days.at(-1)).toBe('2026-11-22')
    await user.tab()
    await waitFor(() => expect(field('day').value).toBe(shown))
  },
)

test('a day that does not exist says so and is no day', async () => {
  const { user, days } = await openField()
  await user.type(field('day'), '۱۴۰۵/۱۲/۳۰')
  expect(days.at(-1)).toBeNull()
  await user.tab()
  expect(screen.getByText(fa.common.dateInvalid.replace('{{example}}', '۱۴۰۵/۰۹/۰۱'))).toBeTruthy()
  expect(field('day').value).toBe('۱۴۰۵/۱۲/۳۰')
})

test.each([
  ['{ArrowLeft}', '۲ آذر'],
  ['{ArrowRight}', '۳۰ آبان'],
  ['{ArrowDown}', '۸ آذر'],
  ['{ArrowUp}', '۲۴ آبان'],
  ['{PageDown}', '۱ دی'],
  ['{PageUp}', '۱ آبان'],
  ['{Home}', '۳۰ آبان'],
  ['{End}', '۶ آذر'],
])('N7 from the 1st of Azar, %s in the calendar goes to %s', async (key, name) => {
  const { user } = await openField()
  await user.click(field('day'))
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await focused('۱ آذر')
  await user.keyboard(key)
  await focused(name)
})

test('N7 arrows go the way they point also from left to right', async () => {
  const { user } = await openField({ locale: 'en' })
  await user.click(field('day'))
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await focused('22 November')
  await user.keyboard('{ArrowRight}')
  await focused('23 November')
})

test('N7 Enter picks the day and gives the field the focus back', async () => {
  const { user, days } = await openField()
  await user.click(field('day'))
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await focused('۱ آذر')
  await user.keyboard('{ArrowDown}{Enter}')
  await focused('day')
  expect(days.at(-1)).toBe('2026-11-29')
  expect(field('day').value).toBe('۱۴۰۵/۰۹/۰۸')
})

test('N7 Escape closes the calendar, changes nothing and gives the field the focus back', async () => {
  const { user, days } = await openField()
  await user.click(field('day'))
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await focused('۱ آذر')
  await user.keyboard('{ArrowDown}{Escape}')
  await focused('day')
  await waitFor(() => expect(screen.queryByText('آذر ۱۴۰۵')).toBeNull())
  expect(days).toEqual([])
})

type Options = { readonly locale?: Locale; readonly calendar?: 'jalali' | 'hijri' | 'gregorian' }

async function openField({ locale = 'fa', calendar = 'jalali' }: Options = {}) {
  const { manager } = await openTestApp()
  await manager.settings.saveShop({ ...(await manager.settings.shop({})), calendar })
  const days: (Day | null)[] = []
  const page = renderPage(<Field onChange={day => days.push(day)} />, { client: manager, locale })
  return { ...page, days }
}

function Field({ onChange }: { readonly onChange: (day: Day | null) => void }) {
  const [day, setDay] = useState<Day | null>(null)
  return (
    <DayField
      label="day"
      value={day}
      onChange={next => {
        setDay(next)
        onChange(next)
      }}
    />
  )
}
