import { expect } from '@playwright/test'
import type { Locale } from '../../../src/shared/kernel/locale'
import { type Journey, languageNames } from './people'
import { screenTexts } from './texts'

/** Changes the language in the person's menu; the journey goes on in the new one. */
export async function changeLanguage({ page, texts, ...journey }: Journey, locale: Locale): Promise<Journey> {
  await page.getByRole('button', { name: texts.shell.person }).click()
  await page.getByRole('menu').getByText(languageNames[locale], { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  return { ...journey, page, locale, texts: screenTexts[locale] }
}

/** Changes the look in the person's menu. */
export async function changeLook(
  { page, texts }: Journey,
  look: 'lookAuto' | 'lookLight' | 'lookDark',
): Promise<void> {
  await page.getByRole('button', { name: texts.shell.person }).click()
  await page.getByRole('menu').getByText(texts.shell[look], { exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
}
