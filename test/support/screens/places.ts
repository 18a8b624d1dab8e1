import { expect } from '@playwright/test'
import type { Journey } from '../journey/people'

/** Closes what stands open and goes to a place of the program. */
export async function goToPlace({ page }: Journey, place: string): Promise<void> {
  await closeLayers(page)
  await page.evaluate(address => {
    const [path = '', search = ''] = address.split('?')
    const url = new URL(location.href)
    url.hash = path
    url.search = search
    history.pushState(null, '', url)
    dispatchEvent(new PopStateEvent('popstate'))
  }, place)
  await settle(page)
}

/** Opens the paper of what is shown. */
export async function openPaperByKey({ page, texts }: Journey): Promise<void> {
  await expect(page.locator('[aria-keyshortcuts=F9]')).toBeEnabled()
  await page.keyboard.press('F9')
  await expect(page.getByTitle(texts.papers.screen.preview)).toBeVisible()
  await settle(page)
}

/** Waits until the page shows what it has to show: nothing is still being read, no word is drawn in another font. */
export async function settle(page: Journey['page']): Promise<void> {
  await expect(page.locator('.mantine-Skeleton-root, .mantine-Loader-root')).toHaveCount(0)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

async function closeLayers(page: Journey['page']): Promise<void> {
  const box = page.getByRole('searchbox').first()
  if (await box.inputValue()) await box.press('Escape')
  const layers = page.locator('[role=dialog], [role=menu], [role=listbox]').filter({ visible: true })
  for (let tries = 0; tries < 4 && (await layers.count()) > 0; tries += 1) await page.keyboard.press('Escape')
  await expect(layers).toHaveCount(0)
}
