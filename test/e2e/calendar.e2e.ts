import { rm } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import type { CalendarKind } from '../../src/shared/kernel/calendar'
import type { Locale } from '../../src/shared/kernel/locale'
import { changeLanguage } from '../support/journey/account'
import { goTo, type Journey, signIn, startJourney } from '../support/journey/people'
import { choose } from '../support/journey/settings'
import { seededStaff, seedShop } from '../support/seeded-shop'
import { openWindow } from '../support/window'

let journey: Journey
let folder: string

test.beforeAll(async () => {
  folder = await seedShop(10)
  journey = await startJourney(await openWindow(folder), 'fa')
  await signIn(journey, seededStaff.manager)
})

test.afterAll(async () => {
  expect(journey.faults).toEqual([])
  await journey.close()
  await rm(folder, { recursive: true, force: true })
})

type Case = {
  readonly locale: Locale
  readonly shop: CalendarKind
  /** As people type it, then as the field shows it: the 22nd of November 2026. */
  readonly typed: readonly string[]
  readonly shown: string
  /** What the calendar names the days to which the keys lead. */
  readonly named: Readonly<Record<'sameDay' | 'nextDay' | 'weekLater' | 'monthLater', string>>
}

const cases: Readonly<Record<string, Case>> = {
  'jalali in fa': {
    locale: 'fa',
    shop: 'jalali',
    typed: ['۱۴۰۵/۹/۱', '1405-09-01', '١٤٠٥/٩/١', '14050901'],
    shown: '۱۴۰۵/۰۹/۰۱',
    named: {
      sameDay: 'یکشنبه ۱ آذر ۱۴۰۵',
      nextDay: 'دوشنبه ۲ آذر ۱۴۰۵',
      weekLater: 'دوشنبه ۹ آذر ۱۴۰۵',
      monthLater: 'چهارشنبه ۹ دی ۱۴۰۵',
    },
  },
  'gregorian in ar': {
    locale: 'ar',
    shop: 'jalali',
    typed: ['٢٠٢٦/١١/٢٢', '2026-11-22', '۲۰۲۶/۱۱/۲۲'],
    shown: '٢٠٢٦/١١/٢٢',
    named: {
      sameDay: 'الأحد، ٢٢ نوفمبر ٢٠٢٦',
      nextDay: 'الاثنين، ٢٣ نوفمبر ٢٠٢٦',
      weekLater: 'الاثنين، ٣٠ نوفمبر ٢٠٢٦',
      monthLater: 'الأربعاء، ٣٠ ديسمبر ٢٠٢٦',
    },
  },
  'hijri in ar': {
    locale: 'ar',
    shop: 'hijri',
    typed: ['١٤٤٨/٦/١٢', '1448-06-12'],
    shown: '١٤٤٨/٠٦/١٢',
    named: {
      sameDay: 'الأحد، ١٢ جمادى الآخرة ١٤٤٨ هـ',
      nextDay: 'الاثنين، ١٣ جمادى الآخرة ١٤٤٨ هـ',
      weekLater: 'الاثنين، ٢٠ جمادى الآخرة ١٤٤٨ هـ',
      monthLater: 'الثلاثاء، ٢٠ رجب ١٤٤٨ هـ',
    },
  },
  'gregorian in en': {
    locale: 'en',
    shop: 'jalali',
    typed: ['2026-11-22', '2026/11/22', '20261122'],
    shown: '2026-11-22',
    named: {
      sameDay: 'Sunday 22 November 2026',
      nextDay: 'Monday 23 November 2026',
      weekLater: 'Monday 30 November 2026',
      monthLater: 'Wednesday 30 December 2026',
    },
  },
}

for (const [name, { locale, shop, typed, shown, named }] of Object.entries(cases)) {
  test(`N2 N3 a day is typed and picked by keyboard alone: ${name}`, async () => {
    journey = await changeLanguage(journey, locale)
    await reckonIn(shop)
    await goTo(journey, 'repairs')
    const { page, texts } = journey
    const field = page.getByRole('textbox', { name: texts.workshop.receivedFrom })

    await field.focus()
    for (const text of typed) {
      await field.press('Control+KeyA')
      await page.keyboard.insertText(text)
      await page.keyboard.press('Tab')
      await expect(field).toHaveValue(shown)
      await expect.poll(storedDay).toBe('2026-11-22')
      await field.focus()
    }

    const day = page.locator('button:focus')
    await field.press('Alt+ArrowDown')
    await expect(day).toHaveAccessibleName(named.sameDay)
    await page.keyboard.press(locale === 'en' ? 'ArrowRight' : 'ArrowLeft')
    await expect(day).toHaveAccessibleName(named.nextDay)
    await page.keyboard.press('ArrowDown')
    await expect(day).toHaveAccessibleName(named.weekLater)
    await page.keyboard.press('PageDown')
    await expect(day).toHaveAccessibleName(named.monthLater)
    await page.keyboard.press('PageUp')
    await page.keyboard.press('ArrowUp')
    await expect(day).toHaveAccessibleName(named.nextDay)
    await page.keyboard.press('Enter')
    await expect(field).toBeFocused()
    await expect.poll(storedDay).toBe('2026-11-23')

    await field.press('Alt+ArrowDown')
    await expect(day).toHaveAccessibleName(named.nextDay)
    await page.keyboard.press('Escape')
    await expect(field).toBeFocused()
    await expect.poll(storedDay).toBe('2026-11-23')
  })
}

test('the first and the last day of the shown week are a key away, wherever its week begins', async () => {
  const weeks = { fa: ['2026-11-21', '2026-11-27'], en: ['2026-11-16', '2026-11-22'] } as const
  for (const locale of ['fa', 'en'] as const) {
    journey = await changeLanguage(journey, locale)
    const { page, texts } = journey
    const field = page.getByRole('textbox', { name: texts.workshop.receivedFrom })
    for (const [index, key] of ['Home', 'End'].entries()) {
      await field.fill(locale === 'fa' ? '1405/9/1' : '2026-11-22')
      await field.press('Alt+ArrowDown')
      await expect(page.locator('td button:focus')).toBeVisible()
      await page.keyboard.press(key)
      await page.keyboard.press('Enter')
      await expect.poll(storedDay).toBe(weeks[locale][index])
    }
  }
})

test('a day that does not exist says so and is not taken', async () => {
  journey = await changeLanguage(journey, 'fa')
  const { page, texts } = journey
  const field = page.getByRole('textbox', { name: texts.workshop.receivedFrom })
  await field.fill('۱۴۰۵/۱۲/۳۰')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect.poll(storedDay).toBe(null)
  await field.fill('')
})

/** The day as the page's address keeps it. */
function storedDay(): string | null {
  return new URL(journey.page.url()).searchParams.get('receivedFrom')
}

async function reckonIn(calendar: CalendarKind): Promise<void> {
  const { page, texts } = journey
  await goTo(journey, 'settings')
  await choose(journey, texts.settings.calendar, texts.settings.calendars[calendar])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(texts.settings.saved).first()).toBeVisible()
}
