import { expect } from '@playwright/test'
import type { Journey } from './people'

/** Types into the box and finds something; leaves the box empty again. */
export async function findInBox({ page, texts }: Journey, typed: string, finds: string): Promise<void> {
  await page.keyboard.press('Control+KeyK')
  const box = page
    .getByRole('searchbox', { name: texts.shell.box })
    .or(page.getByRole('combobox', { name: texts.shell.box }))
  await expect(box).toBeFocused()
  await box.fill(typed)
  await expect(page.getByRole('option').filter({ hasText: finds }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(box).toHaveValue('')
}
